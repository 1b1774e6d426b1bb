namespace FhirPathAspire.LspGateway.Tests.Sessions;

/// <summary>Columns are counted as was agreed, and lines end where LSP says they do.</summary>
public sealed class PositionTests
{
    public static TheoryData<string[]?, string> Offers => new()
    {
        { null, "utf-16" },
        { [], "utf-16" },
        { ["utf-16"], "utf-16" },
        { ["utf-8"], "utf-8" },
        { ["utf-32", "utf-16"], "utf-32" },
        { ["utf-8", "utf-16"], "utf-8" },
        { ["utf-16", "utf-8"], "utf-16" },
        { ["utf-7", "utf-8"], "utf-8" },
        { ["utf-7"], "utf-16" },
    };

    [Theory]
    [MemberData(nameof(Offers))]
    public async Task The_first_encoding_known_to_both_is_taken(string[]? offered, string chosen)
    {
        await using var gateway = TestGateway.Create();
        var client = gateway.Connect().Client;
        var result = await client.InitializeAsync(
            offered is null ? new { } : new { general = new { positionEncodings = offered } });
        Assert.Equal(chosen, (string?)result["capabilities"]!["positionEncoding"]);
    }

    [Theory]
    [InlineData("utf-16", 17, 2)]
    [InlineData("utf-32", 16, 1)]
    [InlineData("utf-8", 22, 4)]
    public async Task Columns_go_out_and_come_in_in_the_encoding(string encoding, int column, int emoji)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(new { general = new { positionEncodings = new[] { encoding } } })).Client;
        await client.OpenAsync("'😀é漢' | Patient.nam", 1);
        Assert.Equal(column, (int)Assert.Single(await client.PublishedAsync(1))!["range"]!["start"]!["character"]!);

        await client.ChangeAsync((0, 1), (0, 1 + emoji), "", 2);
        Assert.Equal(column - emoji, (int)Assert.Single(await client.PublishedAsync(2))!["range"]!["start"]!["character"]!);
        await client.ChangeAsync((0, column - emoji + 3), (0, 500), "e", 3);
        Assert.Empty(await client.PublishedAsync(3));
    }

    [Theory]
    [InlineData("Patient\nPatient.nam", 1)]
    [InlineData("Patient\r\nPatient.nam", 1)]
    [InlineData("Patient\rPatient.nam", 1)]
    [InlineData("Patient\r\n\r\nPatient.nam", 2)]
    [InlineData("Patient\n\rPatient.nam", 2)]
    public async Task Lines_end_with_the_three_line_ends(string text, int line)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync(text, 1);
        Assert.Equal(line, (int)Assert.Single(await client.PublishedAsync(1))!["range"]!["start"]!["line"]!);
    }

    [Fact]
    public async Task No_other_character_ends_a_line()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("'a\u2028b\u2029c\u0085d\fe\vf' = Patient.nam", 1);
        Assert.Equal(0, (int)Assert.Single(await client.PublishedAsync(1))!["range"]!["start"]!["line"]!);
    }

    [Fact]
    public async Task A_carriage_return_and_a_line_feed_of_two_edits_are_one_line_end()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient\rPatient.nam", 1);
        await client.ChangeAsync((1, 0), (1, 0), "\n", 2);
        Assert.Equal(1, (int)Assert.Single(await client.PublishedAsync(2))!["range"]!["start"]!["line"]!);
    }

    [Fact]
    public async Task An_edit_one_line_past_the_last_is_at_the_end_of_the_text()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.nam", 1);
        await client.ChangeAsync((1, 0), (1, 0), "e", 2);
        Assert.Empty(await client.PublishedAsync(2));
    }

    [Fact]
    public async Task Changes_of_one_notification_apply_one_after_the_other()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("a\nb\nc", 1);
        await client.NotifyAsync("textDocument/didChange", new
        {
            textDocument = new { uri = LspClientDocuments.Uri, version = 2 },
            contentChanges = new[]
            {
                new { range = (object?)null, text = "Patient.nam" },
                LspClientDocuments.Edit((0, 11), (0, 11), "x"),
                LspClientDocuments.Edit((0, 11), (0, 12), "e"),
            },
        });
        Assert.Empty(await client.PublishedAsync(2));
    }
}

namespace FhirPathAspire.LspGateway.Tests.Features;

/// <summary>Code lenses over the wire: places first, texts when they are asked for.</summary>
public sealed class CodeLensTests
{
    [Theory]
    [InlineData("utf-8", 12)]
    [InlineData("utf-16", 8)]
    [InlineData("utf-32", 6)]
    public async Task A_lens_stands_in_the_columns_of_the_client_and_says_the_type_when_asked(string encoding, int column)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(new { general = new { positionEncodings = new[] { encoding } } })).Client;
        await client.OpenAsync("'a';\r\n'😀😀'; Patient.name\r\n  .given", 1);
        var lenses = (await client.ResultAsync("textDocument/codeLens", LspClientDocuments.Document()))!.AsArray();
        Assert.Equal(3, lenses.Count);
        Assert.Equal(column, (int)lenses[2]!["range"]!["start"]!["character"]!);
        Assert.Equal(1, (int)lenses[2]!["range"]!["end"]!["line"]!);
        Assert.Null(lenses[2]!["command"]);

        var resolved = await client.ResultAsync("codeLens/resolve", lenses[2]);
        Assert.Equal("string [0..*]", (string?)resolved!["command"]!["title"]);
        Assert.Equal("", (string?)resolved["command"]!["command"]);
    }

    [Fact]
    public async Task A_lens_of_another_version_or_of_nobody_is_refused()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.name", 1);
        var lens = (await client.ResultAsync("textDocument/codeLens", LspClientDocuments.Document()))![0]!;
        foreach (var id in new[] { "x", "5 1", "-1 1", "0 99" })
        {
            var other = lens.DeepClone();
            other["data"]!["id"] = id;
            Assert.Equal(-32602, await client.ErrorCodeAsync("codeLens/resolve", other));
        }

        await client.ReplaceAsync("Patient", 2);
        Assert.Equal(-32801, await client.ErrorCodeAsync("codeLens/resolve", lens));
    }

    [Fact]
    public async Task A_user_who_wants_none_has_none()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.NotifyAsync(
            "workspace/didChangeConfiguration",
            new { settings = new { fhirpath = new { codeLens = new { enabled = false } } } });
        await client.OpenAsync("Patient.name", 1);
        Assert.Empty((await client.ResultAsync("textDocument/codeLens", LspClientDocuments.Document()))!.AsArray());
    }
}

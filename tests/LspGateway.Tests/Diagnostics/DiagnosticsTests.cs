namespace FhirPathAspire.LspGateway.Tests.Diagnostics;

/// <summary>Pushed with a version, pulled by clients that pull, never both for one document.</summary>
public sealed class DiagnosticsTests
{
    [Fact]
    public async Task Only_the_newest_version_of_a_burst_needs_to_be_published()
    {
        await using var gateway = TestGateway.Create();
        var session = await gateway.StartAsync();
        await session.Client.OpenAsync("Patient.name");
        for (var version = 2; version <= 50; version++)
        {
            await session.Client.ReplaceAsync(version == 50 ? "Patient.nam" : "Patient.name", version);
        }

        Assert.Single(await session.Client.PublishedAsync(50));
        var versions = session.Client.Inbox
            .Where(static message => (string?)message["method"] == "textDocument/publishDiagnostics")
            .Select(static message => (int)message["params"]!["version"]!);
        Assert.Equal(versions.Order(), versions);
    }

    [Fact]
    public async Task Closing_a_document_clears_what_was_published()
    {
        await using var gateway = TestGateway.Create();
        var session = await gateway.StartAsync();
        await session.Client.OpenAsync("Patient.nam");
        Assert.Single(await session.Client.PublishedAsync(1));

        await session.Client.CloseAsync();

        var cleared = await session.Client.NotificationAsync("textDocument/publishDiagnostics");
        Assert.Empty(cleared!["diagnostics"]!.AsArray());
    }

    [Fact]
    public async Task A_client_that_only_says_it_could_pull_still_gets_them_pushed()
    {
        await using var gateway = TestGateway.Create();
        var session = await gateway.StartAsync(new { textDocument = new { diagnostic = new { } } });
        await session.Client.OpenAsync("Patient.nam");

        Assert.Single(await session.Client.PublishedAsync(1));
    }

    [Fact]
    public async Task A_client_that_pulls_sees_no_problem_twice()
    {
        await using var gateway = TestGateway.Create();
        var session = await gateway.StartAsync(new { textDocument = new { diagnostic = new { dynamicRegistration = true } } });
        await session.Client.OpenAsync("Patient.nam");
        var pulled = await session.Client.ResultAsync("textDocument/diagnostic", LspClientDocuments.Document());
        Assert.Single(pulled!["items"]!.AsArray());

        await session.Client.ReplaceAsync("Patient.nme", 2);
        var again = await session.Client.ResultAsync("textDocument/diagnostic", LspClientDocuments.Document());

        Assert.Single(again!["items"]!.AsArray());
        Assert.DoesNotContain(session.Client.Inbox, static message =>
            (string?)message["method"] == "textDocument/publishDiagnostics"
            && (int?)message["params"]!["version"] == 2
            && message["params"]!["diagnostics"]!.AsArray().Count > 0);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        await using var gateway = TestGateway.Create();
        var session = await gateway.StartAsync();
        await session.Client.OpenAsync("Patient.nam");
        var first = await session.Client.ResultAsync("textDocument/diagnostic", LspClientDocuments.Document());

        var second = await session.Client.ResultAsync("textDocument/diagnostic", new
        {
            textDocument = new { uri = LspClientDocuments.Uri },
            previousResultId = (string?)first!["resultId"],
        });

        Assert.Equal("full", (string?)first["kind"]);
        Assert.Equal("unchanged", (string?)second!["kind"]);
    }

    [Fact]
    public async Task Dynamic_registration_that_the_client_refuses_is_not_fatal()
    {
        await using var gateway = TestGateway.Create();
        var session = await gateway.StartAsync(new { textDocument = new { diagnostic = new { dynamicRegistration = true } } });
        var request = await session.Client.ServerRequestAsync("client/registerCapability");
        await session.Client.SendAsync(new { jsonrpc = "2.0", id = request["id"], error = new { code = -32601, message = "no" } });

        await session.Client.OpenAsync("Patient.nam");

        Assert.Single(await session.Client.PublishedAsync(1));
    }

    [Theory]
    [InlineData(null, "utf-16", 10)]
    [InlineData("utf-8", "utf-8", 15)]
    [InlineData("utf-16", "utf-16", 10)]
    [InlineData("utf-32", "utf-32", 9)]
    public async Task Columns_count_in_the_negotiated_encoding(string? offered, string chosen, int column)
    {
        await using var gateway = TestGateway.Create();
        var session = gateway.Connect(serverStops: TestContext.Current.CancellationToken);
        object capabilities = offered is null ? new { } : new { general = new { positionEncodings = new[] { offered } } };
        var result = await session.Client.InitializeAsync(capabilities);

        await session.Client.OpenAsync("'é😀漢' = x.()");

        var problem = (await session.Client.PublishedAsync(1))[0]!;
        Assert.Equal(chosen, (string?)result["capabilities"]!["positionEncoding"]);
        Assert.Equal(column, (int)problem["range"]!["start"]!["character"]!);
    }
}

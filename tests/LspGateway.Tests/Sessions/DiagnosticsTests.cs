using FhirPathAspire.LspGateway.Routing;
using Microsoft.Extensions.Time.Testing;

namespace FhirPathAspire.LspGateway.Tests.Sessions;

/// <summary>Problems are pushed for the current version, once things are at rest, until the client asks for them.</summary>
public sealed class DiagnosticsTests
{
    private const string Publish = "textDocument/publishDiagnostics";
    private const string Pull = "textDocument/diagnostic";

    // The clock of these tests runs as fast as it can.
    private static readonly (string Name, string Value) NeverIdle = ("Lsp:Sessions:IdleTimeoutSeconds", "2592000");

    [Fact]
    public async Task A_burst_of_changes_is_published_once_with_the_last_version()
    {
        var time = new FakeTimeProvider();
        await using var gateway = TestGateway.Create(time, NeverIdle);
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.nam", 1);
        await client.PublishedAsync(1);
        var first = new SyncPoint();
        gateway.Router.Before = (document, _) =>
            document.Text == "Patient.nam2" ? first.PassAsync(CancellationToken.None) : Task.CompletedTask;

        await client.ReplaceAsync("Patient.nam2", 2);
        await first.WaitUntilReachedAsync();
        for (var version = 3; version <= 50; version++)
        {
            await client.ReplaceAsync($"Patient.nam{version}", version);
        }

        // Answered after the last change was applied, and so after the last timer was set.
        await client.ResultAsync("fhirpath/syntaxTree", LspClientDocuments.Document());
        first.Release();
        await AdvanceUntilAsync(time, client.PublishedAsync(50));
        Assert.DoesNotContain(client.Inbox, static message => (string?)message["method"] == Publish);
    }

    [Fact]
    public async Task A_change_after_a_rest_is_published_without_waiting()
    {
        await using var gateway = TestGateway.Create(new FakeTimeProvider());
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.nam", 1);
        await client.PublishedAsync(1);
        for (var version = 2; version <= 5; version++)
        {
            await client.ReplaceAsync($"Patient.nam{version}", version);
            Assert.Single(await client.PublishedAsync(version));
        }
    }

    [Fact]
    public async Task What_was_found_for_an_older_version_is_not_published()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        var old = new SyncPoint();
        gateway.Router.Before = (document, _) =>
            document.Text == "Patient.old" ? old.PassAsync(CancellationToken.None) : Task.CompletedTask;
        await client.OpenAsync("Patient.old", 1);
        await old.WaitUntilReachedAsync();
        await client.ReplaceAsync("Patient.nam", 2);
        // Answered, and so applied.
        await client.ResultAsync("fhirpath/syntaxTree", LspClientDocuments.Document());
        old.Release();
        await client.PublishedAsync(2);
        Assert.DoesNotContain(client.Inbox, static message => (string?)message["method"] == Publish);
    }

    [Fact]
    public async Task Closing_takes_back_what_was_published()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.nam", 1);
        Assert.Single(await client.PublishedAsync(1));
        await client.CloseAsync();
        Assert.Empty(await client.PublishedAsync(null));
    }

    [Fact]
    public async Task Analysis_that_is_away_is_asked_again_and_nothing_is_claimed_meanwhile()
    {
        var time = new FakeTimeProvider();
        await using var gateway = TestGateway.Create(time, NeverIdle);
        var client = (await gateway.StartAsync()).Client;
        var failed = new SyncPoint();
        failed.Release();
        gateway.Router.Before = async (_, token) =>
        {
            await failed.PassAsync(token);
            throw new AnalysisUnavailableException("Nobody is there.", null);
        };
        await client.OpenAsync("Patient.nam", 1);
        await failed.WaitUntilReachedAsync();
        Assert.Equal(-32803, await client.ErrorCodeAsync("textDocument/hover", LspClientDocuments.At(0, 0)));
        Assert.DoesNotContain(client.Inbox, static message => (string?)message["method"] == Publish);

        gateway.Router.Before = static (_, _) => Task.CompletedTask;
        var published = client.PublishedAsync(1);
        await AdvanceUntilAsync(time, published);
        Assert.Single(await published);
    }

    [Fact]
    public async Task A_document_that_is_pulled_is_no_longer_pushed()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(new { textDocument = new { diagnostic = new { } } })).Client;
        await client.OpenAsync("Patient.nam", 1);
        Assert.Single(await client.PublishedAsync(1));

        var report = await client.ResultAsync(Pull, LspClientDocuments.Document());
        Assert.Equal("full", (string?)report!["kind"]);
        Assert.Single(report["items"]!.AsArray());
        Assert.Empty(await client.PublishedAsync(1));

        await client.ReplaceAsync("Patient.nom", 2);
        Assert.Single((await client.ResultAsync(Pull, LspClientDocuments.Document()))!["items"]!.AsArray());
        await client.CloseAsync();
        await client.OpenAsync("Patient.name", 3, "file:///other");
        await client.PublishedAsync(3, "file:///other");
        Assert.DoesNotContain(client.Inbox, static message => (string?)message["method"] == Publish);
    }

    [Fact]
    public async Task A_result_that_the_client_has_is_not_sent_again()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.nam", 1);
        var first = await client.ResultAsync(Pull, LspClientDocuments.Document());
        var previousResultId = (string?)first!["resultId"];
        var textDocument = new { uri = LspClientDocuments.Uri };

        var again = await client.ResultAsync(Pull, new { textDocument, previousResultId });
        Assert.Equal("unchanged", (string?)again!["kind"]);
        Assert.Equal(previousResultId, (string?)again["resultId"]);
        Assert.False(again.AsObject().ContainsKey("items"));

        await client.ReplaceAsync("Patient.name", 2);
        var changed = await client.ResultAsync(Pull, new { textDocument, previousResultId });
        Assert.Equal("full", (string?)changed!["kind"]);
        Assert.NotEqual(previousResultId, (string?)changed["resultId"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_registers_at_run_time_is_asked_to_and_keeps_being_pushed_until_it_pulls(bool canDoIt)
    {
        await using var gateway = TestGateway.Create();
        var client = gateway.Connect().Client;
        var diagnostic = new { dynamicRegistration = true };
        var result = await client.InitializeAsync(new { textDocument = new { diagnostic } });
        Assert.Null(result["capabilities"]!["diagnosticProvider"]);

        var request = await client.ServerRequestAsync("client/registerCapability");
        Assert.Equal(Pull, (string?)request["params"]!["registrations"]![0]!["method"]);
        var id = (int)request["id"]!;
        await client.SendAsync(canDoIt
            ? new { jsonrpc = "2.0", id, result = (object?)null }
            : (object)new { jsonrpc = "2.0", id, error = new { code = -32601, message = "No." } });
        await client.OpenAsync("Patient.nam", 1);
        Assert.Single(await client.PublishedAsync(1));
    }

    [Fact]
    public async Task A_client_without_registration_is_never_asked()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.nam", 1);
        await client.PublishedAsync(1);
        Assert.DoesNotContain(client.Inbox, static message => message.ContainsKey("method") && message.ContainsKey("id"));
    }

    [Fact]
    public async Task A_problem_holds_what_the_client_can_take()
    {
        await using var gateway = TestGateway.Create();
        var publishDiagnostics = new
        {
            codeDescriptionSupport = true,
            relatedInformation = true,
            tagSupport = new { valueSet = new[] { 1 } },
        };
        var client = (await gateway.StartAsync(new { textDocument = new { publishDiagnostics } })).Client;

        await client.OpenAsync("Patient.nam | (1 + +2)", 1);

        var found = await client.PublishedAsync(1);
        Assert.Equal("https://hl7.org/fhirpath/#path-selection", (string?)found[0]!["codeDescription"]!["href"]);
        Assert.Null(found[0]!["tags"]);
        Assert.Equal([1], found[1]!["tags"]!.AsArray().Select(static tag => (int)tag!));
    }

    [Fact]
    public async Task A_variable_that_is_defined_twice_leads_to_its_first_definition()
    {
        await using var gateway = TestGateway.Create();
        var publishDiagnostics = new { relatedInformation = true };
        var client = (await gateway.StartAsync(new { textDocument = new { publishDiagnostics } })).Client;

        await client.OpenAsync("true\nPatient.defineVariable('a').defineVariable('a').select(%a)", 1);

        var related = Assert.Single(Assert.Single(await client.PublishedAsync(1))!["relatedInformation"]!.AsArray())!;
        Assert.Equal(LspClientDocuments.Uri, (string?)related["location"]!["uri"]);
        Assert.Equal(
            """{"start":{"line":1,"character":23},"end":{"line":1,"character":26}}""",
            related["location"]!["range"]!.ToJsonString());
    }

    [Fact]
    public async Task A_problem_holds_nothing_that_the_client_does_not_know()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;

        await client.OpenAsync("Patient.nam | (1 + +2)", 1);

        Assert.All(await client.PublishedAsync(1), static found => Assert.Equal(
            ["range", "severity", "code", "source", "message"], found!.AsObject().Select(static property => property.Key)));
    }

    /// <summary>Moves the clock on as timers are set, until what is waited for has happened.</summary>
    private static async Task AdvanceUntilAsync(FakeTimeProvider time, Task done)
    {
        while (!done.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        await done;
    }
}

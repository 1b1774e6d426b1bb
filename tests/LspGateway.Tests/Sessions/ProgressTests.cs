using System.Text.Json.Nodes;
using FhirPathAspire.LspGateway.Routing;
using Microsoft.Extensions.Time.Testing;

namespace FhirPathAspire.LspGateway.Tests.Sessions;

/// <summary>What takes longer than half a second is told, can be stopped, and always ends.</summary>
public sealed class ProgressTests
{
    private const string Hover = "textDocument/hover";

    private static readonly TimeSpan Half = TimeSpan.FromMilliseconds(500);

    private readonly FakeTimeProvider _time = new();
    private readonly SyncPoint _analysis = new();

    [Fact]
    public async Task A_request_with_a_token_is_begun_reported_and_ended_before_its_answer()
    {
        await using var gateway = TestGateway.Create(_time);
        var client = await HeldAsync(gateway);
        var id = await AskAsync(client, "work");

        _time.Advance(Half);
        Assert.Equal("""{"kind":"begin","title":"Waiting for FHIRPath analysis","cancellable":true}""", await ProgressAsync(client, "work"));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("""{"kind":"report","message":"2 s"}""", await ProgressAsync(client, "work"));
        _analysis.Release();
        await client.AnswerAsync(id);

        Assert.Equal("""{"kind":"end"}""", await ProgressAsync(client, "work"));
        var log = client.Log.ToString();
        Assert.True(log.IndexOf("\"end\"", StringComparison.Ordinal) < log.IndexOf("\"contents\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_that_is_answered_in_time_is_not_told_of()
    {
        await using var gateway = TestGateway.Create(_time);
        var client = await HeldAsync(gateway, ShowsProgress);
        var id = await AskAsync(client, "work");
        _time.Advance(Half - TimeSpan.FromMilliseconds(1));
        _analysis.Release();
        await client.AnswerAsync(id);
        _time.Advance(Half);

        Assert.DoesNotContain(client.Inbox, static message => (string?)message["method"] == "$/progress");
    }

    [Fact]
    public async Task A_request_without_a_token_is_told_of_where_the_client_lets_the_server()
    {
        await using var gateway = TestGateway.Create(_time);
        var client = await HeldAsync(gateway, ShowsProgress);
        var id = await AskAsync(client);

        _time.Advance(Half);
        var create = await client.ServerRequestAsync("window/workDoneProgress/create");
        var token = (string)create["params"]!["token"]!;
        await client.SendAsync(new { jsonrpc = "2.0", id = (int)create["id"]!, result = (object?)null });
        Assert.Contains("begin", await ProgressAsync(client, token), StringComparison.Ordinal);
        _analysis.Release();
        await client.AnswerAsync(id);

        Assert.Contains("end", await ProgressAsync(client, token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_can_not_show_it_after_all_is_told_nothing()
    {
        await using var gateway = TestGateway.Create(_time);
        var client = await HeldAsync(gateway, ShowsProgress);
        var id = await AskAsync(client);
        _time.Advance(Half);
        var create = await client.ServerRequestAsync("window/workDoneProgress/create");
        var error = new { code = -32601, message = "No." };
        await client.SendAsync(new { jsonrpc = "2.0", id = (int)create["id"]!, error });
        _analysis.Release();
        await client.AnswerAsync(id);

        Assert.DoesNotContain(client.Inbox, static message => (string?)message["method"] == "$/progress");
    }

    [Fact]
    public async Task A_client_that_does_not_declare_it_is_not_asked()
    {
        await using var gateway = TestGateway.Create(_time);
        var client = await HeldAsync(gateway);
        var id = await AskAsync(client);
        _time.Advance(Half);
        _analysis.Release();
        await client.AnswerAsync(id);

        Assert.DoesNotContain(client.Inbox, static message => message.ContainsKey("method") && message.ContainsKey("id"));
    }

    [Fact]
    public async Task The_user_stops_it_and_the_request_is_cancelled()
    {
        await using var gateway = TestGateway.Create(_time);
        var client = await HeldAsync(gateway);
        var id = await AskAsync(client, "work");
        _time.Advance(Half);
        await ProgressAsync(client, "work");

        await client.NotifyAsync("window/workDoneProgress/cancel", new { token = "work" });
        await client.NotifyAsync("window/workDoneProgress/cancel", new { token = "another" });

        Assert.Equal(-32800, LspClient.ErrorCode(await client.AnswerAsync(id)));
        Assert.Contains("end", await ProgressAsync(client, "work"), StringComparison.Ordinal);
        _analysis.Release();
    }

    [Fact]
    public async Task Work_that_fails_ends_too()
    {
        await using var gateway = TestGateway.Create(_time);
        var client = await HeldAsync(gateway);
        gateway.Router.Before = async (_, token) =>
        {
            await _analysis.PassAsync(token);
            throw new AnalysisUnavailableException("Nobody is there.", null);
        };
        var id = await AskAsync(client, "work");
        _time.Advance(Half);
        await ProgressAsync(client, "work");
        _analysis.Release();

        Assert.Equal(-32803, LspClient.ErrorCode(await client.AnswerAsync(id)));
        Assert.Contains("end", await ProgressAsync(client, "work"), StringComparison.Ordinal);
    }

    private static object ShowsProgress => new { window = new { workDoneProgress = true } };

    // Analysis answers nothing but what is needed to open a document.
    private async Task<LspClient> HeldAsync(TestGateway gateway, object? capabilities = null)
    {
        var client = (await gateway.StartAsync(capabilities)).Client;
        await client.OpenAsync("Patient.name");
        await client.PublishedAsync(1);
        gateway.Router.Before = (_, token) => _analysis.PassAsync(token);
        return client;
    }

    private async Task<int> AskAsync(LspClient client, string? workDoneToken = null)
    {
        var id = client.NextId();
        var textDocument = new { uri = LspClientDocuments.Uri };
        var position = new { line = 0, character = 9 };
        await client.SendRequestAsync(
            id,
            Hover,
            workDoneToken is null ? new { textDocument, position } : new { textDocument, position, workDoneToken });
        await _analysis.WaitUntilReachedAsync();
        return id;
    }

    private static async Task<string> ProgressAsync(LspClient client, string token)
    {
        JsonNode? parameters = await client.NotificationAsync(
            "$/progress", parameters => (string?)parameters!["token"] == token);
        return parameters!["value"]!.ToJsonString();
    }
}

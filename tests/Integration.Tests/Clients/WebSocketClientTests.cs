using FhirPathAspire.Integration.Tests.Graphs;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Integration.Tests.Clients;

/// <summary>Clients that connect over a WebSocket to the gateway of a whole graph.</summary>
[Collection(ClientGraph.Name)]
public sealed class WebSocketClientTests(GraphFixture graph)
{
    private const int NormalClosure = 1000;

    private TypingSession Session => new() { Address = graph.WebSocketEndpoint };

    [Fact]
    public async Task CodeMirror_edits_a_short_text_by_sending_all_of_it()
    {
        var report = await ClientSession.RunAsync(await ClientProgram.CodeMirrorAsync(), Session, LogAsync);

        Assert.Equal(NormalClosure, report.CloseCode);
    }

    [Fact]
    public async Task CodeMirror_edits_a_long_text_by_sending_changes_from_the_last_to_the_first()
    {
        var client = await ClientProgram.CodeMirrorAsync();

        var report = await ClientSession.RunAsync(client, Session.BehindLongText(), LogAsync);

        Assert.Equal(NormalClosure, report.CloseCode);
    }

    [Fact]
    public async Task CodeMirror_edits_in_a_browser()
    {
        var session = Session.BehindLongText() with
        {
            Browser = InstalledProgram.FindOrSkip("chromium", "chromium-browser", "google-chrome"),
        };

        await ClientSession.RunAsync(await ClientProgram.CodeMirrorInBrowserAsync(), session, LogAsync);
    }

    private Task<string> LogAsync() => GraphReport.Write(graph.App);
}

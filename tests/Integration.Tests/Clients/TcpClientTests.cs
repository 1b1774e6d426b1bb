using FhirPathAspire.Integration.Tests.Graphs;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Integration.Tests.Clients;

/// <summary>Clients that connect over TCP to the gateway of a whole graph.</summary>
[Collection(ClientGraph.Name)]
public sealed class TcpClientTests(GraphFixture graph)
{
    [Fact]
    public async Task Neovim_edits_over_TCP()
    {
        // Before 0.8 Neovim speaks to programs only.
        var session = new TypingSession
        {
            Server = [InstalledProgram.FindOrSkip("nc"), graph.LspEndpoint.Host, $"{graph.LspEndpoint.Port}"],
        };

        await ClientSession.RunAsync(ClientProgram.Neovim(), session, LogAsync);
    }

    [Fact]
    public async Task Emacs_edits_over_TCP()
    {
        await ClientSession.RunAsync(ClientProgram.Emacs(), OverTcp(), LogAsync);
    }

    [Fact]
    public async Task The_wire_code_of_VS_Code_edits_over_TCP_and_pulls_diagnostics()
    {
        var client = await ClientProgram.VisualStudioCodeProtocolAsync();

        var report = await ClientSession.RunAsync(client, OverTcp(), LogAsync);

        Assert.True(report.Pulls);
    }

    [Fact]
    public async Task Every_feature_serves_the_library_of_VS_Code_over_TCP()
    {
        await FeatureSession.RunAsync(OverTcp(), LogAsync);
    }

    private TypingSession OverTcp() => new() { Port = graph.LspEndpoint.Port };

    private Task<string> LogAsync() => GraphReport.Write(graph.App);
}

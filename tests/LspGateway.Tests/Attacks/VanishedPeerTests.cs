using System.Text.Json.Nodes;

namespace FhirPathAspire.LspGateway.Tests.Attacks;

/// <summary>
/// The cable of one editor is cut: neither end is told, and the connection is half open. The other editor has a cable of
/// its own.
/// </summary>
public sealed class VanishedPeerTests
{
    private const string Resources = "/fhirpath/resources";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_session_of_an_editor_that_vanished_ends_and_no_other(bool isIdle)
    {
        await using var network = await SeparateNetwork.CreateOrSkipAsync();
        await using var gateway = await LimitedGateway.StartAsync(
            network,
            ("Lsp__Connections__KeepAliveSeconds", "1"),
            ("Lsp__Connections__KeepAliveTimeoutSeconds", "3"),
            ("Monitoring__SampleSeconds", "1"));
        await using var staying = await gateway.ConnectAsync(network.Links[0]);
        await using var overTcp = await gateway.ConnectAsync(network.Links[1]);
        await using var overWebSocket = await gateway.ConnectWebSocketAsync(network.Links[1]);
        LspClient[] all = [staying, overTcp, overWebSocket];
        foreach (var client in all)
        {
            await client.InitializeAsync();
            await client.OpenAsync("Patient.name", 1);
            await client.PublishedAsync(1);
        }

        await gateway.UntilAsync(Resources, static now => Sessions(now) == 3);
        if (isIdle)
        {
            await network.CutAsync(1);
        }
        else
        {
            // The answers are under way when there is no way: keep-alive says nothing then, the time-out of what is sent does.
            await gateway.SignalAsync("STOP");
            await overTcp.SendRequestAsync(77, "textDocument/hover", LspClientDocuments.At(0, 1));
            await overWebSocket.SendRequestAsync(77, "textDocument/hover", LspClientDocuments.At(0, 1));
            await network.CutAsync(1);
            await gateway.SignalAsync("CONT");
        }

        await gateway.UntilAsync(Resources, static now => Sessions(now) == 1);
        Assert.NotNull(await staying.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 1)));
    }

    private static int? Sessions(JsonNode resources) => (int?)resources["counts"]!["sessions"];
}

using System.Net.Sockets;
using System.Text.Json;
using StreamJsonRpc;

namespace FhirPathAspire.LspGateway.Tests.Hosting;

/// <summary>A JSON-RPC implementation that is not ours gets along with the wire.</summary>
public sealed class ForeignClientTests
{
    [Fact]
    public async Task StreamJsonRpc_completes_a_session_over_TCP()
    {
        await using var gateway = await RunningGateway.StartAsync();
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(gateway.Lsp, TestContext.Current.CancellationToken);
        var published = new TaskCompletionSource<JsonElement>();
        using var rpc = new JsonRpc(new HeaderDelimitedMessageHandler(tcp.GetStream(), new SystemTextJsonFormatter()));
        rpc.AddLocalRpcMethod(
            "textDocument/publishDiagnostics",
            (string uri, int? version, JsonElement diagnostics) => { published.TrySetResult(diagnostics); });
        rpc.StartListening();

        var result = await rpc.InvokeWithParameterObjectAsync<JsonElement>(
            "initialize", new { capabilities = new { } }, TestContext.Current.CancellationToken);
        Assert.True(result.GetProperty("capabilities").GetProperty("hoverProvider").GetBoolean());
        await rpc.NotifyWithParameterObjectAsync("initialized", new { });
        await rpc.NotifyWithParameterObjectAsync(
            "textDocument/didOpen",
            new { textDocument = new { uri = "file:///a", languageId = "fhirpath", version = 1, text = "Patient.nam" } });
        var diagnostics = await published.Task.WaitAsync(TestTimeouts.Expected, TestContext.Current.CancellationToken);
        Assert.Equal(1, diagnostics.GetArrayLength());

        var unknown = await Assert.ThrowsAsync<RemoteMethodNotFoundException>(
            () => rpc.InvokeWithParameterObjectAsync<JsonElement>("no/such/method", new { }, TestContext.Current.CancellationToken));
        Assert.DoesNotContain("   at ", unknown.Message, StringComparison.Ordinal);

        await rpc.InvokeWithParameterObjectAsync<JsonElement?>("shutdown", null, TestContext.Current.CancellationToken);
        await rpc.NotifyAsync("exit");
        await rpc.Completion.WaitAsync(TestTimeouts.Expected, TestContext.Current.CancellationToken);
    }
}

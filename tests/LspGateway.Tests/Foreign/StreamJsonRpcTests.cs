using System.Text.Json;
using StreamJsonRpc;

namespace FhirPathAspire.LspGateway.Tests.Foreign;

/// <summary>A JSON-RPC library that is not ours, as the client, over a real socket.</summary>
public sealed class StreamJsonRpcTests
{
    [Fact]
    public async Task A_foreign_library_initializes_opens_hovers_cancels_and_shuts_down()
    {
        var cancelled = TestContext.Current.CancellationToken;
        await using var gateway = await RunningGateway.StartAsync();
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(gateway.Lsp, cancelled);
        await using var stream = socket.GetStream();
        using var handler = new HeaderDelimitedMessageHandler(stream, new SystemTextJsonFormatter());
        using var rpc = new JsonRpc(handler);
        var editor = new Editor();
        rpc.AddLocalRpcTarget(editor);
        rpc.StartListening();

        var result = await rpc.InvokeWithParameterObjectAsync<JsonElement>(
            "initialize", new { processId = (int?)null, capabilities = new { } }, cancelled);
        await rpc.NotifyWithParameterObjectAsync("initialized", new { });
        await rpc.NotifyWithParameterObjectAsync("textDocument/didOpen", new
        {
            textDocument = new { uri = LspClientDocuments.Uri, languageId = "fhirpath", version = 1, text = "Patient.nam" },
        });
        var hover = await rpc.InvokeWithParameterObjectAsync<JsonElement>(
            "textDocument/hover", LspClientDocuments.At(0, 1), cancelled);
        using var atOnce = new CancellationTokenSource();
        var completion = rpc.InvokeWithParameterObjectAsync<JsonElement>(
            "textDocument/completion", LspClientDocuments.At(0, 11), atOnce.Token);
        await atOnce.CancelAsync();

        Assert.True(result.GetProperty("capabilities").GetProperty("hoverProvider").GetBoolean());
        Assert.Contains("Patient", hover.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(1, (await editor.Published.WaitAsync(TestTimeouts.Expected, cancelled)).GetArrayLength());
        await completion.ContinueWith(
            static task => Assert.True(task.IsCompletedSuccessfully || task.IsCanceled, task.Exception?.Message),
            cancelled, TaskContinuationOptions.None, TaskScheduler.Default);
        await Assert.ThrowsAsync<RemoteMethodNotFoundException>(
            () => rpc.InvokeWithParameterObjectAsync<JsonElement>("no/such/method", new { }, cancelled));
        Assert.Equal(
            JsonValueKind.Null,
            (await rpc.InvokeWithParameterObjectAsync<JsonElement>("shutdown", new { }, cancelled)).ValueKind);
    }

    private sealed class Editor
    {
        private readonly TaskCompletionSource<JsonElement> _published = new();

        public Task<JsonElement> Published => _published.Task;

        [JsonRpcMethod("textDocument/publishDiagnostics", UseSingleObjectParameterDeserialization = true)]
        public void Publish(JsonElement parameters) => _published.TrySetResult(parameters.GetProperty("diagnostics"));
    }
}

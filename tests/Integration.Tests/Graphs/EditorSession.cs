using System.Net.Sockets;
using System.Text.Json;
using StreamJsonRpc;

namespace FhirPathAspire.Integration.Tests.Graphs;

/// <summary>
/// An editor with one document, connected over TCP; the client is StreamJsonRpc, which has nothing in common with
/// the server. A request that fails fails the test.
/// </summary>
public sealed class EditorSession : IAsyncDisposable
{
    private const string DocumentUri = "file:///graph/session.fhirpath";
    private readonly TcpClient _connection;
    private readonly JsonRpc _rpc;
    private readonly PublishedDiagnostics _diagnostics = new();
    private int _version;

    private EditorSession(TcpClient connection)
    {
        _connection = connection;
        var stream = connection.GetStream();
        _rpc = new JsonRpc(new HeaderDelimitedMessageHandler(stream, stream, new SystemTextJsonFormatter()))
        {
            // Sends the current trace context, where there is one.
            ActivityTracingStrategy = new ActivityTracingStrategy(),
        };
        _rpc.AddLocalRpcTarget(_diagnostics);
        _rpc.StartListening();
    }

    /// <summary>Connects, initializes, and opens the document.</summary>
    public static Task<EditorSession> OpenAsync(GraphFixture graph, string text) =>
        OpenAsync(graph.LspEndpoint, text);

    /// <summary>Connects, initializes, and opens the document.</summary>
    public static async Task<EditorSession> OpenAsync(Uri endpoint, string text)
    {
        var connection = new TcpClient();
        await connection.ConnectAsync(endpoint.Host, endpoint.Port, TestContext.Current.CancellationToken);
        var session = new EditorSession(connection);
        await session.RequestAsync(
            "initialize", new { processId = (int?)null, rootUri = (string?)null, capabilities = new { } });
        await session._rpc.NotifyWithParameterObjectAsync("initialized", new { });
        await session._rpc.NotifyWithParameterObjectAsync("textDocument/didOpen", new
        {
            textDocument = new { uri = DocumentUri, languageId = "fhirpath", version = 0, text },
        });
        return session;
    }

    /// <summary>Replaces a line, and answers the version of the document that has it.</summary>
    public async Task<int> ReplaceLineAsync(int line, string text)
    {
        _version++;
        var range = new { start = new { line, character = 0 }, end = new { line, character = int.MaxValue } };
        await _rpc.NotifyWithParameterObjectAsync("textDocument/didChange", new
        {
            textDocument = new { uri = DocumentUri, version = _version },
            contentChanges = new[] { new { range, text } },
        });
        return _version;
    }

    /// <summary>The hover text at a place.</summary>
    public async Task<string> HoverAsync(int line, int character)
    {
        var hover = await RequestAsync("textDocument/hover", At(line, character));
        return hover.GetProperty("contents").GetProperty("value").GetString() ?? "";
    }

    /// <summary>The labels that are offered at a place.</summary>
    public async Task<IReadOnlyList<string>> CompletionAsync(int line, int character)
    {
        var offered = await RequestAsync("textDocument/completion", At(line, character));
        var items = offered.ValueKind == JsonValueKind.Array ? offered : offered.GetProperty("items");
        return [.. items.EnumerateArray().Select(item => item.GetProperty("label").GetString() ?? "")];
    }

    /// <summary>The diagnostics of a version when they are published: the line of each and its sentence.</summary>
    public Task<IReadOnlyList<(int Line, string Message)>> DiagnosticsAsync(int version) => Bounded.WaitAsync(
        cancellation => _diagnostics.OfAsync(version, cancellation),
        $"diagnostics of version {version}",
        () => Task.FromResult(""));

    public ValueTask DisposeAsync()
    {
        _rpc.Dispose();
        _connection.Dispose();
        return ValueTask.CompletedTask;
    }

    private static object At(int line, int character) =>
        new { textDocument = new { uri = DocumentUri }, position = new { line, character } };

    /// <summary>Any request.</summary>
    public Task<JsonElement> RequestAsync(string method, object parameters) =>
        _rpc.InvokeWithParameterObjectAsync<JsonElement>(method, parameters, TestContext.Current.CancellationToken);
}

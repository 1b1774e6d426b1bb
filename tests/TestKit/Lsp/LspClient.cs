using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace FhirPathAspire.TestKit.Lsp;

/// <summary>
/// A language client that knows nothing but JSON, so that what is tested is the wire itself. Everything it sends and
/// receives is in its log, which goes to the test's output.
/// </summary>
public sealed class LspClient : IAsyncDisposable
{
    private readonly ILspWire _wire;
    private readonly List<JsonObject> _inbox = [];
    private TaskCompletionSource<bool> _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _disposed = new();
    private readonly Task _reading;
    private int _lastId;

    public LspClient(ILspWire wire)
    {
        _wire = wire;
        _reading = Task.Run(ReadAsync);
    }

    public ILspWire Wire => _wire;

    public SessionLog Log { get; } = new();

    /// <summary>Everything received that no test has taken yet, oldest first.</summary>
    public IReadOnlyList<JsonObject> Inbox
    {
        get
        {
            lock (_inbox)
            {
                return [.. _inbox];
            }
        }
    }

    /// <summary>Sends a request and returns its answer: the whole message.</summary>
    public async Task<JsonObject> RequestAsync(string method, object? parameters = null)
    {
        var id = NextId();
        await SendRequestAsync(id, method, parameters);
        return await AnswerAsync(id);
    }

    /// <summary>Sends a request and returns its result; an error fails the test.</summary>
    public async Task<JsonNode?> ResultAsync(string method, object? parameters = null)
    {
        var answer = await RequestAsync(method, parameters);
        Assert.False(answer.ContainsKey("error"), $"{method} failed: {answer.ToJsonString()}");
        Assert.True(answer.ContainsKey("result"), $"{method} has neither result nor error: {answer.ToJsonString()}");
        return answer["result"];
    }

    /// <summary>Sends a request and returns its error's code; a result fails the test.</summary>
    public async Task<int> ErrorCodeAsync(string method, object? parameters = null)
    {
        var answer = await RequestAsync(method, parameters);
        return ErrorCode(answer);
    }

    public static int ErrorCode(JsonObject answer)
    {
        Assert.True(answer.ContainsKey("error"), $"No error: {answer.ToJsonString()}");
        Assert.False(answer.ContainsKey("result"), $"Error and result: {answer.ToJsonString()}");
        return (int)answer["error"]!["code"]!;
    }

    public int NextId() => Interlocked.Increment(ref _lastId);

    public Task SendRequestAsync(object id, string method, object? parameters = null)
    {
        return SendAsync(new { jsonrpc = "2.0", id, method, @params = parameters ?? new { } });
    }

    public Task NotifyAsync(string method, object? parameters = null)
    {
        return SendAsync(new { jsonrpc = "2.0", method, @params = parameters ?? new { } });
    }

    public Task SendAsync(object message) => SendBytesAsync(JsonSerializer.SerializeToUtf8Bytes(message));

    /// <summary>Sends a text in a proper frame, whatever it is.</summary>
    public Task SendTextAsync(string text) => SendBytesAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendBytesAsync(byte[] body)
    {
        Log.Sent(body);
        using var timeout = new CancellationTokenSource(TestTimeouts.Expected);
        await _wire.SendAsync(body, timeout.Token);
    }

    public async Task SendRawAsync(byte[] bytes)
    {
        Log.Sent(bytes);
        using var timeout = new CancellationTokenSource(TestTimeouts.Expected);
        await _wire.SendRawAsync(bytes, timeout.Token);
    }

    /// <summary>Nothing more will come from this side.</summary>
    public async Task EndAsync()
    {
        Log.Note("(end)");
        using var timeout = new CancellationTokenSource(TestTimeouts.Expected);
        await _wire.EndAsync(timeout.Token);
    }

    /// <summary>The answer to the request of an id, number or string.</summary>
    public Task<JsonObject> AnswerAsync(object id)
    {
        var text = JsonSerializer.Serialize(id);
        return TakeAsync(message => !message.ContainsKey("method") && message["id"]?.ToJsonString() == text, $"the answer to {text}");
    }

    /// <summary>An error that belongs to no request: its id is null.</summary>
    public async Task<int> ErrorWithoutIdAsync()
    {
        return ErrorCode(await TakeAsync(
            message => message.ContainsKey("error") && message["id"] is null, "an error without an id"));
    }

    /// <summary>The parameters of the next notification or request of the method.</summary>
    public async Task<JsonNode?> NotificationAsync(string method, Func<JsonNode?, bool>? which = null)
    {
        var message = await TakeAsync(
            message => (string?)message["method"] == method && (which?.Invoke(message["params"]) ?? true), method);
        return message["params"];
    }

    /// <summary>The next message that the server sends as a request of the method.</summary>
    public Task<JsonObject> ServerRequestAsync(string method)
    {
        return TakeAsync(message => (string?)message["method"] == method && message.ContainsKey("id"), method);
    }

    /// <summary>Takes the first message that fits, waiting for it if need be.</summary>
    public async Task<JsonObject> TakeAsync(Predicate<JsonObject> fits, string what)
    {
        using var timeout = new CancellationTokenSource(TestTimeouts.Expected);
        try
        {
            while (true)
            {
                Task<bool> arrival;
                lock (_inbox)
                {
                    var index = _inbox.FindIndex(fits);
                    if (index >= 0)
                    {
                        var found = _inbox[index];
                        _inbox.RemoveAt(index);
                        return found;
                    }

                    arrival = _arrival.Task;
                }

                if (!await arrival.WaitAsync(timeout.Token))
                {
                    throw new InvalidOperationException(
                        $"The connection ended before the server sent {what}. The session:\n{Log}");
                }
            }
        }
        catch (OperationCanceledException exception)
        {
            throw new InvalidOperationException(
                $"The server did not send {what} in time. The session:\n{Log}", exception);
        }
    }

    /// <summary>Completes when the server has closed the connection.</summary>
    public Task ClosedAsync() => _reading.WaitAsync(TestTimeouts.Expected);

    /// <summary>Closes the connection; once more does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed.IsCancellationRequested)
        {
            return;
        }

        await _disposed.CancelAsync();
        await _wire.DisposeAsync();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        TestContext.Current.TestOutputHelper?.WriteLine(Log.ToString());
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await _wire.ReceiveAsync(_disposed.Token) is { } bytes)
            {
                Log.Received(bytes);
                var message = JsonNode.Parse(bytes, documentOptions: new JsonDocumentOptions { MaxDepth = 4096 })!.AsObject();
                lock (_inbox)
                {
                    _inbox.Add(message);
                    _arrival.SetResult(true);
                    _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
                }
            }

            Log.Note("(the server closed the connection)");
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException
            or OperationCanceledException or System.Net.WebSockets.WebSocketException)
        {
            Log.Note($"(the connection broke: {exception.Message})");
        }
        finally
        {
            lock (_inbox)
            {
                _arrival.SetResult(false);
            }
        }
    }
}

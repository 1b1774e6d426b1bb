using System.Text;

namespace FhirPathAspire.TestKit.Timing;

/// <summary>
/// A client to time a server with: it speaks LSP in JSON text, asks one question at a time, and does nothing beside it,
/// no log, no thread, no tree of JSON. Requests of the server are answered with null.
/// </summary>
public sealed class RawLspClient(LspConnection connection) : IAsyncDisposable
{
    private long _lastId;

    /// <summary>Asks, and waits for the answer.</summary>
    /// <param name="method">Such as <c>textDocument/hover</c>.</param>
    /// <param name="parameters">JSON, or null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The whole response; its memory is valid until the next call.</returns>
    /// <exception cref="InvalidOperationException">The response is an error.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> RequestAsync(
        string method, string? parameters, CancellationToken cancellationToken)
    {
        var (message, hasError) = await AskAsync(method, parameters, cancellationToken);
        return hasError
            ? throw new InvalidOperationException($"{method}: {Encoding.UTF8.GetString(message.Span)}")
            : message;
    }

    /// <summary>Asks what the server must refuse.</summary>
    /// <exception cref="InvalidOperationException">It has answered.</exception>
    public async ValueTask RefusalAsync(string method, CancellationToken cancellationToken)
    {
        var (message, hasError) = await AskAsync(method, null, cancellationToken);
        if (!hasError)
        {
            throw new InvalidOperationException($"{method}: {Encoding.UTF8.GetString(message.Span)}");
        }
    }

    private async ValueTask<(ReadOnlyMemory<byte> Message, bool HasError)> AskAsync(
        string method, string? parameters, CancellationToken cancellationToken)
    {
        var id = ++_lastId;
        await SendAsync($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}"{{Member(parameters)}}}""", cancellationToken);
        while (true)
        {
            var message = await connection.ReceiveAsync(cancellationToken);
            var read = RawMessage.Read(message.Span);
            if (read.Method is null && read.Id == id)
            {
                return (message, read.HasError);
            }

            await AnswerAsync(read, cancellationToken);
        }
    }

    /// <summary>Tells.</summary>
    public ValueTask NotifyAsync(string method, string? parameters, CancellationToken cancellationToken) =>
        SendAsync($$"""{"jsonrpc":"2.0","method":"{{method}}"{{Member(parameters)}}}""", cancellationToken);

    /// <summary>Waits for a notification that is as asked; others are dropped.</summary>
    /// <returns>The whole notification; its memory is valid until the next call.</returns>
    public async ValueTask<ReadOnlyMemory<byte>> NotificationAsync(
        string method, Func<ReadOnlyMemory<byte>, bool> isAsAsked, CancellationToken cancellationToken)
    {
        while (true)
        {
            var message = await connection.ReceiveAsync(cancellationToken);
            var read = RawMessage.Read(message.Span);
            if (read.Method == method && isAsAsked(message))
            {
                return message;
            }

            await AnswerAsync(read, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private static string Member(string? parameters) =>
        parameters is null ? "" : string.Concat(",\"params\":", parameters);

    private ValueTask AnswerAsync(RawMessage message, CancellationToken cancellationToken) =>
        message is { Method: not null, IdText: { } id }
            ? SendAsync($$"""{"jsonrpc":"2.0","id":{{id}},"result":null}""", cancellationToken)
            : ValueTask.CompletedTask;

    private ValueTask SendAsync(string message, CancellationToken cancellationToken) =>
        connection.SendAsync(Encoding.UTF8.GetBytes(message), cancellationToken);
}

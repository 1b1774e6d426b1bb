using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>
/// What the server says to one client of its own accord. Nothing here waits: a client may answer a request late,
/// with an error, or never.
/// </summary>
internal sealed class ClientProxy(Action<OutgoingMessage> send)
{
    private const int MaxUnanswered = 100;

    private readonly Lock _gate = new();
    private readonly Dictionary<long, Action<JsonElement?>> _unanswered = [];
    private long _lastId;

    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> type)
    {
        send(MessageWriter.Notification(method, parameters, type));
    }

    /// <summary>Shows the user an error.</summary>
    public void ShowError(string message)
    {
        Notify("window/showMessage", new ShowMessageParams(1, message), LspJson.Types.ShowMessageParams);
    }

    /// <summary>Leaves a line in the client's log of this server.</summary>
    public void LogWarning(string message)
    {
        Notify("window/logMessage", new ShowMessageParams(2, message), LspJson.Types.ShowMessageParams);
    }

    /// <summary>Asks the client; an answer is not waited for, and tells nothing but whether it can do it.</summary>
    public void Request(string method)
    {
        Request(id => MessageWriter.Request(id, method), static _ => { });
    }

    /// <summary>Asks the client.</summary>
    /// <param name="method">What to ask.</param>
    /// <param name="parameters">With which parameters.</param>
    /// <param name="type">How they are written.</param>
    /// <param name="answered">
    /// Called in order with the client's messages; null means that the client can't do it, whatever its reason.
    /// </param>
    public void Request<T>(string method, T parameters, JsonTypeInfo<T> type, Action<JsonElement?> answered)
    {
        Request(id => MessageWriter.Request(id, method, parameters, type), answered);
    }

    /// <summary>A response came in; one that answers nothing is ignored.</summary>
    /// <returns>Whether it answers something.</returns>
    public bool Answered(in MessageEnvelope response)
    {
        if (response.Id?.Number is not { } id || Take(id) is not { } answered)
        {
            return false;
        }

        answered(response.Result.IsEmpty ? null : Read(response));
        return true;
    }

    private void Request(Func<long, OutgoingMessage> write, Action<JsonElement?> answered)
    {
        long id;
        lock (_gate)
        {
            id = ++_lastId;
            _unanswered[id] = answered;
        }

        send(write(id));
        Take(id - MaxUnanswered)?.Invoke(null);
    }

    private Action<JsonElement?>? Take(long id)
    {
        lock (_gate)
        {
            return _unanswered.Remove(id, out var answered) ? answered : null;
        }
    }

    private static JsonElement Read(in MessageEnvelope response)
    {
        var reader = new Utf8JsonReader(response.Result, new JsonReaderOptions { MaxDepth = 1000 });
        return JsonElement.ParseValue(ref reader);
    }
}

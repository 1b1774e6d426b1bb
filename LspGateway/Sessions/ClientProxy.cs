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

    /// <summary>Asks the client. Called by the session's reading loop only.</summary>
    /// <param name="method">What to ask.</param>
    /// <param name="parameters">With which parameters.</param>
    /// <param name="type">How they are written.</param>
    /// <param name="answered">
    /// Called in order with the client's messages; null means that the client can't do it, whatever its reason.
    /// </param>
    public void Request<T>(string method, T parameters, JsonTypeInfo<T> type, Action<JsonElement?> answered)
    {
        var id = ++_lastId;
        _unanswered[id] = answered;
        send(MessageWriter.Request(id, method, parameters, type));
        if (_unanswered.Remove(id - MaxUnanswered, out var oldest))
        {
            oldest(null);
        }
    }

    /// <summary>A response came in; one that answers nothing is ignored.</summary>
    /// <returns>Whether it answers something.</returns>
    public bool Answered(in MessageEnvelope response)
    {
        if (response.Id?.Number is not { } id || !_unanswered.Remove(id, out var answered))
        {
            return false;
        }

        answered(response.Result.IsEmpty ? null : Read(response));
        return true;
    }

    private static JsonElement Read(in MessageEnvelope response)
    {
        var reader = new Utf8JsonReader(response.Result, new JsonReaderOptions { MaxDepth = 1000 });
        return JsonElement.ParseValue(ref reader);
    }
}

using System.Text.Json;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Progress;

/// <summary>
/// Tells one client of work that takes long: of its requests where they carry a token for it, and of anything where the
/// client lets the server show progress by itself. Of the latter one at a time: who waits for one thing waits for all.
/// </summary>
internal sealed class ProgressReporter(ClientProxy client, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Action> _cancellations = [];
    private bool _showsOwn;
    private long _lastToken;

    /// <summary>Whether the client lets the server show progress by itself.</summary>
    public bool MayShowOwn { get; set; }

    /// <summary>Work begins; if it takes long, the client is told until it ends.</summary>
    /// <param name="title">What the user reads.</param>
    /// <param name="token">The client's own token; null where it gave none.</param>
    /// <param name="cancel">Stops the work; null where it can't be stopped.</param>
    /// <returns>To be disposed of when the work ends; null where nobody would be told.</returns>
    public WorkProgress? Watch(string title, JsonElement? token, Action? cancel) =>
        token is null && !MayShowOwn ? null : new WorkProgress(this, client, time, title, token, cancel);

    /// <summary>The user wants to wait no longer.</summary>
    public void Cancel(JsonElement token)
    {
        Action? cancel;
        lock (_gate)
        {
            cancel = _cancellations.GetValueOrDefault(token.GetRawText());
        }

        cancel?.Invoke();
    }

    /// <summary>A token of the server's own; null while another is in use.</summary>
    internal JsonElement? TryTakeOwnToken()
    {
        lock (_gate)
        {
            if (_showsOwn)
            {
                return null;
            }

            _showsOwn = true;
            return JsonElement.Parse($"\"fhirpath-{++_lastToken}\"");
        }
    }

    internal void Add(JsonElement token, Action cancel)
    {
        lock (_gate)
        {
            _cancellations[token.GetRawText()] = cancel;
        }
    }

    internal void Remove(JsonElement token, bool isOwn)
    {
        lock (_gate)
        {
            _cancellations.Remove(token.GetRawText());
            _showsOwn &= !isOwn;
        }
    }
}

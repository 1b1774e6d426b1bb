using FhirPathAspire.ServiceDefaults.Lifecycle;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>
/// The end of all sessions when the process stops: requests that are under way are answered, new ones refused; what is
/// not answered in time is given up and answered so; then every session is closed.
/// </summary>
internal sealed class SessionDrain(SessionServices services, SessionRegistry sessions) : IDrain
{
    /// <summary>For the answers of requests that are given up, which are made at once.</summary>
    private static readonly TimeSpan CutOffTime = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc/>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        var answered = services.Requests.CloseAsync();
        await WaitAsync(answered, services.Shutdown.Drain, cancellationToken);
        if (!answered.IsCompleted)
        {
            services.Requests.CutOff();
            sessions.CancelRequests();
            await WaitAsync(answered, CutOffTime, cancellationToken);
        }

        await sessions.EndAsync();
    }

    private async Task WaitAsync(Task answered, TimeSpan time, CancellationToken cancellationToken) =>
        await Task.WhenAny(answered, Task.Delay(time, services.Time, cancellationToken));
}

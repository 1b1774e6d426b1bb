using FhirPathAspire.LspGateway.Lifecycle;

namespace FhirPathAspire.LspGateway.Sessions;

// The end that the server wants.
internal sealed partial class Session
{
    /// <summary>For the answers of requests that are given up, which are made at once.</summary>
    private static readonly TimeSpan CutOffTime = TimeSpan.FromMilliseconds(250);

    /// <summary>Its requests that are not answered yet.</summary>
    public WorkInFlight Requests { get; } = new();

    /// <summary>
    /// Ends the session in order: requests that are under way are answered, new ones refused; what is not answered in time
    /// is given up and answered so.
    /// </summary>
    /// <param name="patience">For the answers.</param>
    /// <param name="hurry">Cancelled when nobody waits any longer.</param>
    public async Task DrainAsync(TimeSpan patience, CancellationToken hurry)
    {
        var answered = Requests.CloseAsync();
        await WaitAsync(answered, patience, hurry);
        if (!answered.IsCompleted)
        {
            Requests.CutOff();
            Messages.CancelAll();
            await WaitAsync(answered, CutOffTime, hurry);
        }

        End(SessionEndReason.ServerStops);
    }

    private async Task WaitAsync(Task answered, TimeSpan time, CancellationToken hurry) => await answered
        .WaitAsync(time, _services.Time, hurry)
        .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}

using FhirPathAspire.ServiceDefaults.Lifecycle;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>
/// The end of all sessions when the process stops, spread over a while: editors that all came back in the same moment
/// would be a burden to whoever serves them next. Each is served until its turn.
/// </summary>
internal sealed class SessionDrain(SessionServices services, SessionRegistry sessions) : IDrain
{
    /// <inheritdoc/>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        var (all, random) = (sessions.All.ToArray(), new Random());
        random.Shuffle(all);
        var turns = DrainSchedule.Of(all.Length, services.Shutdown.Spread, random);
        await Task.WhenAll(all.Zip(turns, (session, turn) => EndAsync(session, turn, cancellationToken)));

        // Those that began in the moment of the stop.
        await Task.WhenAll(sessions.All.Select(session => EndAsync(session, TimeSpan.Zero, cancellationToken)));
        await sessions.EndAsync();
    }

    private async Task EndAsync(Session session, TimeSpan turn, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(session.Ended, cancellationToken);
        await Task.Delay(turn, services.Time, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await session.DrainAsync(services.Shutdown.Drain - turn, cancellationToken);
    }
}

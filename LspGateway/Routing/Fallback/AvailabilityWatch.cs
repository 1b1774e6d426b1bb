using FhirPathAspire.ServiceDefaults.Lifecycle;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Routing.Fallback;

/// <summary>
/// Tells everybody when the last replica has been gone for a while, and when one is back. A replica that restarts alone
/// is not worth telling.
/// </summary>
internal sealed partial class AvailabilityWatch(
    ReplicaSet replicas,
    AnalysisAvailability availability,
    ServerLifecycle lifecycle,
    IOptions<RoutingOptions> options,
    TimeProvider time,
    ILogger<AvailabilityWatch> logger) : BackgroundService
{
    // What the process is degraded by, in the words of its lifecycle.
    private const string Cause = "analysis";

    private TimeSpan Patience => TimeSpan.FromMilliseconds(options.Value.FallbackAfterMilliseconds);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? goneSince = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            var change = replicas.NextChangeAsync();
            if (replicas.Replicas.Any(static replica => replica.IsPreferred))
            {
                goneSince = null;
                Find();
            }
            else if (availability.IsFull)
            {
                goneSince ??= time.GetTimestamp();
                var left = Patience - time.GetElapsedTime(goneSince.Value);
                if (left <= TimeSpan.Zero)
                {
                    Lose();
                    continue;
                }

                await change.WaitAsync(left, time, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                continue;
            }

            await change.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Lose()
    {
        Log.Lost(logger, options.Value.Fallback);
        availability.Lose();
        lifecycle.Degrade(Cause, options.Value.Fallback switch
        {
            FallbackMode.Syntax => "The analysis service does not answer: until it is back only syntax is checked.",
            FallbackMode.Full => "The analysis service does not answer: the gateway analyses by itself, more slowly.",
            _ => "The analysis service does not answer. Your text is safe.",
        });
    }

    private void Find()
    {
        if (!availability.IsFull)
        {
            Log.Back(logger);
        }

        availability.Find();
        lifecycle.Recover(Cause);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 2110, Level = LogLevel.Warning,
            Message = "No analysis replica serves; the gateway does by itself: {Fallback}")]
        public static partial void Lost(ILogger logger, FallbackMode fallback);

        [LoggerMessage(EventId = 2111, Level = LogLevel.Information, Message = "Analysis is back")]
        public static partial void Back(ILogger logger);
    }
}

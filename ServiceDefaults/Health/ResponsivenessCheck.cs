using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>
/// Whether work that is given to the thread pool is begun soon. Where all threads are blocked, nothing of this process
/// answers any more, and only a restart helps.
/// </summary>
internal sealed class ResponsivenessCheck(HealthOptions options, TimeProvider time) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var queued = time.GetTimestamp();
        var begun = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);

        // Not to this thread's own queue: what waits there is begun next.
        ThreadPool.UnsafeQueueUserWorkItem(
            static state => state.Begun.TrySetResult(state.Time.GetElapsedTime(state.Queued)),
            (Begun: begun, Time: time, Queued: queued),
            preferLocal: false);
        var waited = await begun.Task.WaitAsync(cancellationToken);
        var text = string.Create(
            CultureInfo.InvariantCulture, $"Work waited {waited.TotalMilliseconds:0} ms for a thread.");
        return waited < TimeSpan.FromMilliseconds(options.SlowMilliseconds) ? HealthCheckResult.Healthy(text)
            : waited < TimeSpan.FromMilliseconds(options.StarvedMilliseconds) ? HealthCheckResult.Degraded(text)
            : HealthCheckResult.Unhealthy(text);
    }
}

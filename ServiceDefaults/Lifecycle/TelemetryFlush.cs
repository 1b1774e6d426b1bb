using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace FhirPathAspire.ServiceDefaults.Lifecycle;

/// <summary>Sends what traces, metrics and logs hold back, within a bounded time: a collector may be gone too.</summary>
internal sealed class TelemetryFlush(IServiceProvider services, IOptions<ShutdownOptions> options)
{
    public async Task RunAsync()
    {
        var time = options.Value.Flush;
        var milliseconds = (int)time.TotalMilliseconds;
        var flushed = Task.WhenAll(
            Task.Run(() => services.GetService<TracerProvider>()?.ForceFlush(milliseconds)),
            Task.Run(() => services.GetService<MeterProvider>()?.ForceFlush(milliseconds)),
            Task.Run(() => services.GetService<LoggerProvider>()?.ForceFlush(milliseconds)));
        await Task.WhenAny(flushed, Task.Delay(time));
    }
}

using System.Diagnostics;
using FhirPathAspire.ServiceDefaults.Errors;
using FhirPathAspire.ServiceDefaults.Lifecycle;
using FhirPathAspire.ServiceDefaults.Resources;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>
/// Puts together what <c>fhirpath/health</c> and <c>fhirpath/resources</c> answer, whoever asks and over whatever: from
/// what is known already, so that an answer takes no time. Safe for concurrent use.
/// </summary>
public sealed class HealthReporter
{
    private readonly HealthCheckService _checks;
    private readonly HealthMonitor _monitor;
    private readonly ResourceMonitor _resources;
    private readonly ResourceGate _gate;
    private readonly ServerLifecycle _lifecycle;
    private readonly ErrorJournal _errors;
    private readonly MonitoringOptions _options;
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _begun;

    internal HealthReporter(
        HealthCheckService checks,
        HealthMonitor monitor,
        ResourceMonitor resources,
        ResourceGate gate,
        ServerLifecycle lifecycle,
        ErrorJournal errors,
        MonitoringOptions options,
        TimeProvider time)
    {
        (_checks, _monitor, _resources, _gate) = (checks, monitor, resources, gate);
        (_lifecycle, _errors, _options, _time) = (lifecycle, errors, options, time);
        _begun = BeginOfProcess();
    }

    /// <summary>Answers <c>fhirpath/health</c>.</summary>
    public async Task<ServerHealth> HealthAsync(CancellationToken cancellationToken)
    {
        var report = await _checks.CheckHealthAsync(cancellationToken);
        var sample = _resources.View.Newest;
        var now = _time.GetUtcNow();
        var reason = _lifecycle.Reason;
        return new ServerHealth(
            NameOf(report.Status),
            ServerStateTable.NameOf(_lifecycle.State),
            Math.Round((now - _begun).TotalMilliseconds),
            MemoryOf(sample),
            Round(sample.CpuPercent),
            ConnectionsOf(sample),
            [.. Services(report)],
            [.. _errors.Recent.Select(Convert)],
            now,
            reason.Length > 0 ? reason : null);
    }

    /// <summary>Answers <c>fhirpath/resources</c>.</summary>
    public ServerResources Resources()
    {
        var view = _resources.View;
        var sample = view.Newest;
        return new ServerResources(
            MemoryOf(sample),
            [.. view.Samples.Select(static past => Round(past.CpuPercent))],
            [.. view.Samples.Select(static past => past.WorkingSetBytes)],
            sample.FileHandles,
            ConnectionsOf(sample),
            ThresholdsOf(
                sample,
                _options.MemoryWarningPercent,
                _options.CpuWarningPercent,
                _options.FileHandlesWarningPercent,
                _options.LoadWarningPercent),
            ThresholdsOf(
                sample,
                _options.MemoryCriticalPercent,
                _options.CpuCriticalPercent,
                _options.FileHandlesCriticalPercent,
                _options.LoadCriticalPercent),
            sample.FileHandleLimit,
            sample.Processors,
            Round(sample.GcPausePercent),
            sample.Collections,
            sample.ThreadPoolThreads,
            sample.ThreadPoolQueue,
            sample.Contributions.ToDictionary(static reading => reading.Name, static reading => reading.Value),
            view.States.ToDictionary(static state => state.Name, static state => NameOf(state.Level)),
            view.Leak,
            _gate.IsOpen,
            sample.At);
    }

    private static DateTimeOffset BeginOfProcess()
    {
        using var process = Process.GetCurrentProcess();
        return process.StartTime;
    }

    private static MemoryHealth MemoryOf(ResourceSample sample) => new(
        sample.WorkingSetBytes,
        sample.ManagedBytes,
        sample.CommittedBytes,
        sample.NativeBytes,
        sample.MemoryLimitBytes,
        sample.HeapLimitBytes);

    // A server of one editor has no web server; its one client is its connection.
    private static long ConnectionsOf(ResourceSample sample) =>
        sample.Contribution(ResourceNames.Connections) ?? sample.Contribution(ResourceNames.Sessions) ?? 0;

    private static ServerThresholds ThresholdsOf(
        ResourceSample sample, double memory, double cpu, double fileHandles, double load) => new(
            sample.MemoryLimitBytes * memory / 100,
            cpu,
            sample.FileHandleLimit > 0 ? sample.FileHandleLimit * fileHandles / 100 : null,
            sample.Contributions.FirstOrDefault(static reading => reading.Name == ResourceNames.Sessions)?.Limit
                is { } limit ? limit * load / 100 : null);

    private static PastError Convert(ErrorSummary error) => new(
        error.Time,
        error.Category.ToString().ToLowerInvariant(),
        error.Severity.ToString().ToLowerInvariant(),
        error.Operation,
        error.Message,
        error.Count);

    private static string NameOf(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };

    private static string NameOf(ResourceLevel level) => level switch
    {
        ResourceLevel.Normal => "normal",
        ResourceLevel.Warning => "warning",
        _ => "critical",
    };

    private static double Round(double value) => Math.Round(value, 2);

    private static ServiceHealth Convert(ServiceState state, HealthStatus status, string? description) => new(
        state.Name,
        NameOf(status),
        state.LastCheck,
        state.ErrorCount,
        Round(state.Elapsed.TotalMilliseconds),
        state.LastError,
        state.ErrorsInARow,
        description,
        [
            .. state.History.Select(static past =>
                new PastHealth(past.At, NameOf(past.Status), Round(past.Elapsed.TotalMilliseconds))),
        ]);

    // What a check says now counts more than what it said last; services beside this process are in no report.
    private IEnumerable<ServiceHealth> Services(HealthReport report)
    {
        foreach (var (name, entry) in report.Entries)
        {
            var state = _monitor.Find(name) ?? new ServiceState { Name = name };
            yield return Convert(state, entry.Status, entry.Description);
        }

        foreach (var state in _monitor.Services)
        {
            yield return Convert(state, state.Status, state.Description);
        }
    }
}

using System.Diagnostics.Metrics;

namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>The newest sample as metrics. They cost nothing until somebody reads them.</summary>
internal sealed class ResourceMetrics : IDisposable
{
    private readonly Meter _meter = new("FhirPath.Resources");
    private readonly ResourceMonitor _monitor;

    public ResourceMetrics(ResourceMonitor monitor, ResourceGate gate)
    {
        _monitor = monitor;
        _meter.CreateObservableGauge("fhirpath.resources.memory", Memory, "By", "Memory of the process, by kind.");
        Add("memory.limit", "By", "Physical memory granted.", static sample => sample.MemoryLimitBytes);
        Add("cpu", "%", "Processor time, of the processors granted.", static sample => sample.CpuPercent);
        Add("gc_pause", "%", "Time in which the collector stops everybody.", static sample => sample.GcPausePercent);
        Add("thread_pool.threads", "{thread}", "Threads of the pool.", static sample => sample.ThreadPoolThreads);
        Add("thread_pool.queue", "{item}", "Work items that wait.", static sample => sample.ThreadPoolQueue);
        Add("file_handles", "{handle}", "Open file handles.", static sample => sample.FileHandles);
        Add("file_handles.limit", "{handle}", "File handles granted.", static sample => sample.FileHandleLimit);
        _meter.CreateObservableGauge(
            "fhirpath.resources.count", Counts, "{item}", "What the process counts itself: sessions, documents, …");
        _meter.CreateObservableGauge(
            "fhirpath.resources.level", Levels, "{level}", "0 normal, 1 warning, 2 critical, by resource.");
        _meter.CreateObservableGauge(
            "fhirpath.resources.leak",
            () => Optional(_monitor.Latest?.Leak?.BytesPerHour),
            "By",
            "Slope of what survives collections, in bytes an hour.");
        _meter.CreateObservableGauge(
            "fhirpath.resources.accepts", () => gate.IsOpen ? 1 : 0, "{state}", "1 while new sessions are accepted.");
    }

    public void Dispose() => _meter.Dispose();

    private static IEnumerable<Measurement<double>> Optional(double? value) => value is { } known ? [new(known)] : [];

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    private void Add(string name, string unit, string description, Func<ResourceSample, double> value) =>
        _meter.CreateObservableGauge(
            $"fhirpath.resources.{name}",
            () => Optional(_monitor.Latest is { } view ? value(view.Newest) : null),
            unit,
            description);

    private IEnumerable<Measurement<long>> Memory() => _monitor.Latest?.Newest is { } sample
        ?
        [
            new(sample.ManagedBytes, Tag("kind", "managed")),
            new(sample.NativeBytes, Tag("kind", "native")),
            new(sample.CommittedBytes, Tag("kind", "committed")),
            new(sample.WorkingSetBytes, Tag("kind", "working_set")),
        ]
        : [];

    private IEnumerable<Measurement<long>> Counts() => (_monitor.Latest?.Newest.Contributions ?? [])
        .Select(static reading => new Measurement<long>(reading.Value, Tag("resource", reading.Name)));

    private IEnumerable<Measurement<int>> Levels() => (_monitor.Latest?.States ?? [])
        .Select(static state => new Measurement<int>((int)state.Level, Tag("resource", state.Name)));
}

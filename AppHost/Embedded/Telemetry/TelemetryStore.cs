namespace FhirPathAspire.AppHost.Embedded.Telemetry;

/// <summary>Keeps the newest spans, and counts everything; bounded, and gone with the AppHost.</summary>
internal sealed class TelemetryStore
{
    private const int KeptSpans = 4_000;
    private const int ShownTraces = 100;
    private readonly Lock _gate = new();
    private readonly Queue<Span> _spans = new();
    private readonly Dictionary<(string Service, Signal Signal), long> _counts = [];
    private long _version;

    /// <summary>Changes with everything that comes in.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>Takes one request.</summary>
    /// <exception cref="InvalidDataException">It is no such request; what was read before the flaw is kept.</exception>
    public void Add(Signal signal, ReadOnlyMemory<byte> request)
    {
        lock (_gate)
        {
            foreach (var (service, item) in OtlpEnvelope.Items(request))
            {
                _counts[(service, signal)] = _counts.GetValueOrDefault((service, signal)) + 1;
                if (signal == Signal.Traces)
                {
                    Keep(SpanReader.Read(service, item));
                }
            }

            _version++;
        }
    }

    public TelemetryView View()
    {
        lock (_gate)
        {
            var services = _counts.Keys.Select(key => key.Service).Distinct().Order(StringComparer.Ordinal)
                .Select(service => new ServiceView(
                    service,
                    Count(service, Signal.Traces),
                    Count(service, Signal.Metrics),
                    Count(service, Signal.Logs)));
            return new TelemetryView([.. services], TraceViews.From(_spans, ShownTraces));
        }
    }

    private long Count(string service, Signal signal) => _counts.GetValueOrDefault((service, signal));

    private void Keep(Span span)
    {
        _spans.Enqueue(span);
        if (_spans.Count > KeptSpans)
        {
            _spans.Dequeue();
        }
    }
}

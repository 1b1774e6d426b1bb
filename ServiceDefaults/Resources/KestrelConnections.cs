using System.Diagnostics.Metrics;

namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>Connections that this process's web server has open, over all its listeners, by its own meter.</summary>
internal sealed class KestrelConnections : IResourceContributor, IDisposable
{
    private const string MeterName = "Microsoft.AspNetCore.Server.Kestrel";
    private const string Instrument = "kestrel.active_connections";

    private readonly MeterListener _listener = new();
    private long _count;

    /// <param name="meters">Of this host: a process may have several, in tests.</param>
    public KestrelConnections(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == Instrument
                && instrument.Meter.Name == MeterName
                && ReferenceEquals(instrument.Meter.Scope, meters))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, change, _, _) => Interlocked.Add(ref _count, change));
        _listener.Start();
    }

    /// <inheritdoc/>
    public IEnumerable<ResourceReading> Read() =>
        [new ResourceReading(ResourceNames.Connections, Math.Max(0, Interlocked.Read(ref _count)))];

    public void Dispose() => _listener.Dispose();
}

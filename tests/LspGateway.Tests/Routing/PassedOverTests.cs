using System.Diagnostics.Metrics;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Routing;

namespace FhirPathAspire.LspGateway.Tests.Routing;

/// <summary>A real replica that has too much to do, beside one that has nothing.</summary>
public sealed class PassedOverTests : IAsyncLifetime
{
    private const int Documents = 30;

    private readonly AnalysisProcess _one = new();
    private readonly AnalysisProcess _two = new();

    public async ValueTask InitializeAsync() => await Task.WhenAll(_one.StartAsync(), _two.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
    }

    [Fact]
    public async Task Documents_of_a_loaded_replica_are_asked_of_the_other_and_counted()
    {
        await using var router = await RouterUnderTest.StartAsync(_one, _two);
        var loaded = Assert.Single(router.Replicas.Replicas, replica => replica.Address.Port == _one.GrpcPort);
        var (passedOver, inFlight) = (0L, 0L);
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Name is "fhirpath.gateway.replica.passed_over" or "fhirpath.gateway.replica.questions")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => Interlocked.Add(
            ref passedOver, IsOf(loaded, tags) ? value : 0));
        listener.SetMeasurementEventCallback<int>((_, value, tags, _) => Interlocked.Add(
            ref inFlight, IsOf(loaded, tags) ? value : 0));
        listener.Start();
        for (var number = 0; number < 100; number++)
        {
            Assert.True(loaded.TryBeginQuestion());
        }

        for (var number = 0; number < Documents; number++)
        {
            var document = new AnalysisDocument(
                $"file:///{number}", $"// {number}\n'not closed", new AnalysisOptions { Context = "Patient" });
            Assert.Single((await router.DiagnoseAsync(document)).Diagnostics);
        }

        listener.RecordObservableInstruments();
        Assert.InRange(Interlocked.Read(ref passedOver), 1, Documents - 1);
        Assert.True(Interlocked.Read(ref inFlight) >= 100);
    }

    private static bool IsOf(Replica replica, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags)
        {
            if (tag is { Key: "replica", Value: string name } && name == replica.Name)
            {
                return true;
            }
        }

        return false;
    }
}

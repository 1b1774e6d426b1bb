using System.Diagnostics.Metrics;
using FhirPathAspire.ServiceDefaults.Errors;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FhirPathAspire.ServiceDefaults.Tests.Errors;

/// <summary>Measures the memory of the whole process, and so runs while no other test does.</summary>
[Collection(nameof(AloneCollection))]
public sealed class ErrorStormTests
{
    [Fact]
    public async Task A_storm_of_errors_is_counted_exactly_and_costs_some_lines_and_no_memory()
    {
        const int Storm = 100_000;
        var (time, log) = (new FakeTimeProvider(), new LogLines());
        using var journal = new ErrorJournal(
            Options.Create(new ErrorJournalOptions { MaxLinesPerMinute = 3 }), time, log);
        long counted = 0;
        using var listener = new MeterListener();
        listener.InstrumentPublished = static (instrument, self) =>
        {
            if (instrument.Name == "fhirpath.errors")
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, measurement, tags, _) =>
        {
            foreach (var (key, value) in tags)
            {
                if (key == "operation" && value is "storm")
                {
                    Interlocked.Add(ref counted, measurement);
                }
            }
        });
        listener.Start();
        var error = new InvalidOperationException("Patient.secretword");
        journal.Record(ErrorCategory.Defect, "storm", error);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await Parallel.ForAsync(1, Storm, TestContext.Current.CancellationToken, (_, _) =>
        {
            journal.Record(ErrorCategory.Defect, "storm", error);
            return ValueTask.CompletedTask;
        });

        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Storm, Interlocked.Read(ref counted));
        Assert.Equal(Storm, journal.CountOf(ErrorCategory.Defect));
        Assert.Equal(Storm, Assert.Single(journal.Recent).Count);
        Assert.Equal(3 + 1, log.All.Count);
        Assert.Contains($"{Storm - 3} more errors", log.All.Last(), StringComparison.Ordinal);
        Assert.InRange(grown, long.MinValue, 1024 * 1024);
    }
}

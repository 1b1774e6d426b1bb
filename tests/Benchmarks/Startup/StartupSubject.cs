using System.Diagnostics;
using FhirPathAspire.Benchmarks.Measuring;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Benchmarks.Startup;

/// <summary>A program that is started again and again.</summary>
internal abstract class StartupSubject(string name)
{
    /// <summary>A process at rest: what it frees or loads after its start is over by then.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    private readonly Series _peak = new($"{name}: peak memory", "MB");
    private readonly Series _idle = new($"{name}: memory at rest", "MB");

    protected string Name => name;

    /// <summary>Starts it once, waits until it is of use, takes the figures, ends it.</summary>
    public abstract Task RunAsync(CancellationToken cancellationToken);

    /// <summary>Adds what was measured.</summary>
    public virtual void AddTo(Report report)
    {
        report.Add(_peak);
        report.Add(_idle);
    }

    protected async Task MeasureMemoryAsync(Process process, CancellationToken cancellationToken)
    {
        await Task.Delay(Rest, cancellationToken);
        var memory = ProcessMemory.Of(process.Id);
        _peak.Add(memory.Peak);
        _idle.Add(memory.Now);
    }

    protected static void End(Process process)
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }
}

using FhirPathAspire.ServiceDefaults.Processes.Supervision;

namespace FhirPathAspire.ServiceDefaults.Tests.Processes;

/// <summary>A supervisor that works until the test ends.</summary>
internal sealed class SupervisedRun : IAsyncDisposable
{
    private readonly CancellationTokenSource _enough = new();
    private readonly Task _running;

    public SupervisedRun(ProcessSupervisor supervisor)
    {
        Supervisor = supervisor;
        _running = supervisor.RunAsync(_enough.Token);
    }

    public ProcessSupervisor Supervisor { get; }

    public async ValueTask DisposeAsync()
    {
        await _enough.CancelAsync();
        await _running;
        _enough.Dispose();
    }
}

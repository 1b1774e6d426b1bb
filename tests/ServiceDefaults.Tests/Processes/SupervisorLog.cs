using System.Threading.Channels;
using FhirPathAspire.ServiceDefaults.Processes.Supervision;

namespace FhirPathAspire.ServiceDefaults.Tests.Processes;

/// <summary>What a supervisor tells, as words.</summary>
internal sealed class SupervisorLog : ISupervisionObserver
{
    private readonly Channel<string> _events = Channel.CreateUnbounded<string>();

    /// <summary>The next event that begins so; those before are passed over.</summary>
    public async Task<string> NextAsync(string start)
    {
        await foreach (var text in _events.Reader.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            if (text.StartsWith(start, StringComparison.Ordinal))
            {
                return text;
            }
        }

        throw new InvalidOperationException("It tells no more.");
    }

    public void Starting() => Note("starting");

    public void Running(int processId) => Note($"running {processId}");

    public void Checked(ProbeResult result) => Note($"checked {result.Outcome}");

    public void Stopping(string? reason) => Note($"stopping {reason}");

    public void Ended(int exitCode) => Note($"ended {exitCode}");

    public void Stopped() => Note("stopped");

    public void FailedToStart(string reason) => Note($"failed {reason}");

    public void Restarting(RestartDecision decision, string reason) =>
        Note($"restarting {decision.Crashes} {decision.IsCrashLoop} {reason}");

    private void Note(string text) => _events.Writer.TryWrite(text);
}

namespace FhirPathAspire.ServiceDefaults.Processes;

/// <summary>
/// Ends a process and everything it started, in less than ten seconds: asks it to stop, waits, kills it; then does
/// the same, with less patience, with what is left of its family. Windows has no such signal, there it is killed.
/// </summary>
internal sealed class ProcessStopper(TimeProvider time)
{
    /// <summary>How long a process may take to stop by itself, where the caller does not say.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    private static readonly TimeSpan PatienceWithFamily = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Check = TimeSpan.FromMilliseconds(25);

    public async Task StopAsync(ChildProcess process, TimeSpan patience)
    {
        if (!process.HasExited)
        {
            UnixSignal.Send(process.Id, UnixSignal.Terminate);
            await Task.WhenAny(
                process.Exited, Task.Delay(OperatingSystem.IsWindows() ? TimeSpan.Zero : patience, time));
        }

        if (!process.HasExited)
        {
            process.Kill();
            await process.Exited;
        }

        await StopFamilyAsync(process.Mark);
        await Task.WhenAny(process.Drained, Task.Delay(PatienceWithFamily, time));
    }

    /// <summary>Ends all that still carries the mark.</summary>
    public async Task StopFamilyAsync(string mark)
    {
        await SignalUntilGoneAsync(mark, UnixSignal.Terminate);
        await SignalUntilGoneAsync(mark, UnixSignal.Kill);
    }

    private async Task SignalUntilGoneAsync(string mark, int signal)
    {
        var until = time.GetTimestamp();
        var signalled = new HashSet<int>();
        while (ProcessFamily.Find(mark) is { Count: > 0 } family && time.GetElapsedTime(until) < PatienceWithFamily)
        {
            foreach (var member in family.Where(signalled.Add))
            {
                UnixSignal.Send(member, signal);
            }

            await Task.Delay(Check, time);
        }
    }
}

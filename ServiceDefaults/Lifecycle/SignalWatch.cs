using System.Runtime.InteropServices;

namespace FhirPathAspire.ServiceDefaults.Lifecycle;

/// <summary>
/// The signals that ask a process to stop. The first one asks; whoever sends another does not want to wait, and the
/// process ends at once, with the code that a shell gives to a process which a signal has ended (128 + its number).
/// </summary>
public sealed class SignalWatch : IDisposable
{
    private const int Interrupted = 128 + 2;
    private const int Terminated = 128 + 15;

    private readonly Action _first;
    private readonly PosixSignalRegistration[] _registrations;
    private int _signals;

    /// <param name="first">Called for the first signal, on a thread of its own; must not wait.</param>
    public SignalWatch(Action first)
    {
        _first = first;
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Take(signal, Terminated)),
            PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Take(signal, Interrupted)),
        ];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }
    }

    private void Take(PosixSignalContext signal, int exitCode)
    {
        signal.Cancel = true;
        if (Interlocked.Increment(ref _signals) > 1)
        {
            Environment.Exit(exitCode);
        }

        _first();
    }
}

using System.Runtime.InteropServices;
using FhirPathAspire.AppHost.Embedded.Logs;
using Microsoft.Extensions.Hosting;

namespace FhirPathAspire.AppHost.Embedded.Lifetime;

/// <summary>
/// Ctrl+C, SIGTERM and a closed terminal stop the graph gracefully; the second time they end the AppHost at once,
/// and its watchdog ends what is left.
/// </summary>
internal sealed class SignalLifetime(IHostApplicationLifetime application, LogStream logs) : IHostLifetime, IDisposable
{
    private const int EndedBySignal = 130;

    private static readonly PosixSignal[] Ending =
        [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT, PosixSignal.SIGHUP];

    private readonly List<PosixSignalRegistration> _registrations = [];
    private int _signals;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in Ending)
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, OnSignal));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _signals) > 1)
        {
            Environment.Exit(EndedBySignal);
        }

        logs.Append(LogStream.OwnSource, "Stopping. Once more ends at once.");
        application.StopApplication();
    }
}

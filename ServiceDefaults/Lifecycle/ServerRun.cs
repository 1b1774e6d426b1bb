using System.Net.Sockets;
using System.Security.Cryptography;
using FhirPathAspire.ServiceDefaults.Errors;
using FhirPathAspire.ServiceDefaults.Listening;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.ServiceDefaults.Lifecycle;

/// <summary>A service from its start to its exit code.</summary>
public static class ServerRun
{
    /// <summary>Runs until a signal comes or <paramref name="stop"/> is cancelled; a second signal ends it at once.</summary>
    /// <param name="name">Of the program, for the line that tells why it can't start.</param>
    /// <param name="build">Makes the application.</param>
    /// <param name="started">Called when it listens.</param>
    /// <param name="stop">Stops it, as a signal does.</param>
    /// <returns>The exit code: 0; 1 where it could not start (why is on standard error, in one line) or has failed.</returns>
    public static async Task<int> RunAsync(
        string name, Func<WebApplication> build, Action<WebApplication> started, CancellationToken stop)
    {
        try
        {
            var app = build();
            using var signals = new SignalWatch(static () => { });
            await ServeAsync(app, started, stop);
            var exitCode = HasFailed(app) ? 1 : 0;

            // Exporters block while they are disposed; what does not let go in time is left to the operating system.
            var patience = app.Services.GetRequiredService<IOptions<ShutdownOptions>>().Value.Flush;
            var disposed = Task.Run(() => app.DisposeAsync().AsTask(), CancellationToken.None);
            await Task.WhenAny(disposed, Task.Delay(patience, CancellationToken.None));
            return exitCode;
        }
        catch (Exception exception) when (IsTold(exception))
        {
            // Each says what is wrong: a port in use, a value that makes no sense, a file that is none.
            await Console.Error.WriteLineAsync($"{name} can't start: {exception.Message.ReplaceLineEndings(" ")}");
            return 1;
        }
    }

    private static async Task ServeAsync(WebApplication app, Action<WebApplication> started, CancellationToken stop)
    {
        try
        {
            await app.StartAsync(stop);
            started(app);
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Told to stop before it had started.
            await app.StopAsync(CancellationToken.None);
            return;
        }

        await app.WaitForShutdownAsync(stop);
    }

    /// <summary>A service of the host that fails stops the host as a signal does; that is no success.</summary>
    private static bool HasFailed(WebApplication app)
    {
        var failed = app.Services.GetServices<IHostedService>().OfType<BackgroundService>()
            .Select(static service => service.ExecuteTask?.Exception?.GetBaseException())
            .OfType<Exception>().ToArray();
        foreach (var exception in failed)
        {
            app.Services.GetRequiredService<ErrorJournal>().Record(ErrorCategory.Fatal, "host", exception);
        }

        return failed.Length > 0;
    }

    private static bool IsTold(Exception exception) => exception is ConfigurationException
        or OptionsValidationException
        or IOException
        or SocketException
        or UnauthorizedAccessException
        or CryptographicException
        or InvalidOperationException;
}

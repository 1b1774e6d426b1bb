using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FhirPathAspire.AppHost.Embedded.Lifetime;

/// <summary>
/// Stops the graph when <c>dotnet run</c>, which launched the AppHost, was killed: whoever killed it meant the graph.
/// Only where the system tells what the parent is (Linux); a shell as parent may end without consequences.
/// </summary>
internal sealed partial class LauncherWatch(
    IHostApplicationLifetime application, TimeProvider time, ILogger<LauncherWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Whether a command line, its parts separated by zeros, is <c>dotnet run</c> or <c>dotnet watch</c>.
    /// </summary>
    public static bool IsLauncher(string commandLine) =>
        commandLine.Split('\0') is [var program, var verb, ..]
        && Path.GetFileNameWithoutExtension(program) == "dotnet"
        && (verb is "run" or "watch" || verb.EndsWith("dotnet-watch.dll", StringComparison.Ordinal));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var launcher = ParentProcess();
        if (!File.Exists($"/proc/{launcher}/cmdline")
            || !IsLauncher(await File.ReadAllTextAsync($"/proc/{launcher}/cmdline", Encoding.UTF8, stoppingToken)))
        {
            return;
        }

        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (ParentProcess() != launcher)
            {
                LogLauncherGone();
                application.StopApplication();
                return;
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int ParentProcess();

    [LoggerMessage(120, LogLevel.Warning, "dotnet run has ended without its AppHost; the graph stops.")]
    private partial void LogLauncherGone();
}

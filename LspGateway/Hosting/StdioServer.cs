using System.IO.Pipelines;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Transport;
using FhirPathAspire.LspGateway.Wire;
using FhirPathAspire.ServiceDefaults;
using FhirPathAspire.ServiceDefaults.Errors;
using FhirPathAspire.ServiceDefaults.Health;
using FhirPathAspire.ServiceDefaults.Lifecycle;
using FhirPathAspire.ServiceDefaults.Listening;
using Microsoft.Extensions.Logging.Console;

namespace FhirPathAspire.LspGateway.Hosting;

/// <summary>
/// One language server for one local editor: the session of the gateway and analysis in this process, over standard
/// input and output. No web host is built: an editor waits for this start.
/// </summary>
internal static class StdioServer
{
    private static readonly TimeSpan MonitoringDelay = TimeSpan.FromSeconds(10);

    /// <summary>Serves until the editor is done.</summary>
    /// <param name="configuration">What the environment and the command line say.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>The exit code of the process: 0 if the editor asked for shutdown before it left, or a signal ended it; else 1.</returns>
    public static async Task<int> RunAsync(IConfiguration configuration, CancellationToken stop)
    {
        var input = Console.OpenStandardInput();
        var output = Console.OpenStandardOutput();
        // From here on standard output carries nothing but the protocol, whoever writes to the console.
        Console.SetOut(Console.Error);

        await using var provider = ConfigureServices(configuration).BuildServiceProvider();
        try
        {
            provider.GetRequiredService<IAnalysisRouter>();
        }
        catch (ConfigurationException exception)
        {
            await Console.Error.WriteLineAsync($"LspGateway can't start: {exception.Message}");
            return 1;
        }

        var services = provider.GetRequiredService<SessionServices>();
        var channel = new HeaderChannel(
            new DuplexPipe(StandardInput.Read(input), PipeWriter.Create(output)), services.WireLimits, services.Time);
        // An editor waits for the start; the server begins to watch itself later.
        var reporter = provider.GetRequiredService<Lazy<HealthReporter>>();
        await using var monitoring = services.Time.CreateTimer(
            _ => _ = reporter.Value, null, MonitoringDelay, Timeout.InfiniteTimeSpan);
        var lifecycle = provider.GetRequiredService<ServerLifecycle>();
        provider.GetRequiredService<UnhandledErrors>().Watch();
        using var signals = new SignalWatch(() => Stop(provider));
        await using var stopping = stop.Register(() => Stop(provider));
        lifecycle.Started();
        var sessions = provider.GetRequiredService<SessionRegistry>();
        var end = await sessions.RunAsync(SessionOrigin.Stdio, channel, sessions.Ending);
        lifecycle.BeginShutdown("The editor is done.");
        lifecycle.Stopped();
        return end?.ExitCode ?? 0;
    }

    private static void Stop(ServiceProvider provider)
    {
        provider.GetRequiredService<ServerLifecycle>().BeginShutdown("The server stops.");
        _ = provider.GetRequiredService<SessionDrain>().DrainAsync(CancellationToken.None);
    }

    private static ServiceCollection ConfigureServices(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging
            .SetMinimumLevel(LogLevel.Warning)
            .AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.ColorBehavior = LoggerColorBehavior.Disabled;
            })
            .Services.Configure<ConsoleLoggerOptions>(
                static console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .Configure<ConsoleLoggerOptions>(Extensions.LoseLinesRatherThanWait));
        services.AddServerCore(configuration);
        services.AddMonitoring(configuration);
        services.AddAnalysisRouting(configuration);
        services.AddLspSessions(configuration);
        return services;
    }
}

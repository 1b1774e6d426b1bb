using FhirPathAspire.AppHost.Embedded.Dashboard;
using FhirPathAspire.AppHost.Embedded.Endpoints;
using FhirPathAspire.AppHost.Embedded.Environments;
using FhirPathAspire.AppHost.Embedded.Lifetime;
using FhirPathAspire.AppHost.Embedded.Logs;
using FhirPathAspire.ServiceDefaults.Processes;
using FhirPathAspire.ServiceDefaults.Processes.Supervision;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>Adds all that runs a graph to the AppHost's host.</summary>
internal static class OrchestratorServices
{
    // Replicas take less than ten seconds; the host must not give up before them.
    private static readonly TimeSpan ShutdownLimit = TimeSpan.FromSeconds(15);

    public static void AddOrchestrator(
        this HostApplicationBuilder host,
        DistributedApplicationOptions options,
        DistributedApplicationExecutionContext executionContext,
        IResourceCollection resources)
    {
        host.Services.Configure<HostOptions>(limits => limits.ShutdownTimeout = ShutdownLimit);
        host.Services.AddSingleton(options)
            .AddSingleton(executionContext)
            .AddSingleton(resources);
        host.Services.TryAddSingleton(TimeProvider.System);
        host.AddLogStream(options);
        host.Services.AddSingleton<ResourceNotificationService>()
            .AddSingleton<Graph>()
            .AddSingleton(services => new ResourceCommandService(services.GetRequiredService<Graph>()))
            .AddSingleton<EndpointAllocation>()
            .AddSingleton<Preflight>()
            .AddSingleton(services => new ProcessHost(
                HelperProgram.OfAssembly(typeof(Orchestrator).Assembly.Location),
                services.GetRequiredService<TimeProvider>()))
            .AddSingleton<HealthClient>()
            .AddSingleton(HealthSettings.From(host.Configuration))
            .AddSingleton<SupervisorTools>()
            .AddSingleton<ReplicaTools>()
            .AddSingleton<ReplicaPlanner>()
            .AddSingleton(services => new ReplicaEnvironment(
                executionContext, services.GetService<TelemetryTarget>(), host.Environment.IsDevelopment()));
        // The dashboard is there before the first process, and until after the last.
        host.AddDashboard(options);
        host.Services.AddHostedService<Orchestrator>();
        host.AddLifetime(options);
    }

    private static void AddLogStream(this HostApplicationBuilder host, DistributedApplicationOptions options)
    {
        host.Services.AddSingleton(services =>
        {
            var stream = new LogStream(services.GetRequiredService<TimeProvider>());
            if (!options.Quiet)
            {
                stream.Written += ConsoleLog.ForThisProcess().Write;
            }

            return stream;
        });
        host.Logging.ClearProviders().AddFilter("Microsoft", LogLevel.Warning);
        host.Services.AddSingleton<ILoggerProvider, LogStreamLoggerProvider>();
    }
}

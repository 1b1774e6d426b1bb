using System.Diagnostics.Metrics;
using FhirPathAspire.ServiceDefaults.Errors;
using FhirPathAspire.ServiceDefaults.Lifecycle;
using FhirPathAspire.ServiceDefaults.Recovery;
using FhirPathAspire.ServiceDefaults.Resources;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>How a process comes to watch itself.</summary>
public static class MonitoringExtensions
{
    /// <summary>
    /// Registers the monitors of resources and health, the clean-up of memory and what answers for them. Nothing runs
    /// yet: a host starts it (<see cref="AddMonitoringHost"/>), or whoever calls <see cref="MonitoringLoops.Start"/>.
    /// Needs <c>AddServerCore</c>.
    /// </summary>
    /// <param name="services">Of the process.</param>
    /// <param name="configuration">Sections <c>Monitoring</c> and <c>Health</c> are read.</param>
    public static IServiceCollection AddMonitoring(this IServiceCollection services, IConfiguration configuration)
    {
        var monitoring = configuration.GetSection(MonitoringOptions.Section);
        services.AddOptions<MonitoringOptions>().Bind(monitoring).ValidateOnStart();
        services.AddOptions<HealthOptions>().Bind(configuration.GetSection(HealthOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MonitoringOptions>, MonitoringOptionsValidator>();
        services.AddSingleton<IValidateOptions<HealthOptions>, HealthOptionsValidator>();
        AddResources(services);
        AddHealth(services, monitoring.GetValue(nameof(MonitoringOptions.Enabled), true));
        return services;
    }

    /// <summary>Watches while the host runs, and counts the connections of its web server.</summary>
    public static IServiceCollection AddMonitoringHost(this IServiceCollection services)
    {
        services.AddSingleton<IResourceContributor>(static provider =>
            new KestrelConnections(provider.GetRequiredService<IMeterFactory>()));
        services.AddHostedService(static provider => new MonitoringHost(
            provider.GetRequiredService<MonitoringLoops>(),
            provider.GetRequiredService<ResourceMonitor>(),
            provider.GetRequiredService<ResourceGate>(),
            provider.GetRequiredService<HealthMonitor>()));
        return services;
    }

    private static void AddResources(IServiceCollection services)
    {
        services.AddSingleton<ResourceGate>();
        services.AddSingleton<ResourceGrant>();
        services.AddSingleton<ResourceSampler>();
        services.AddSingleton<ResourceActions>();
        services.AddSingleton<IRecoveryStrategy, MemoryCleanup>();
        services.AddSingleton(static provider => new ResourceMonitor(
            provider.GetRequiredService<ResourceSampler>(),
            provider.GetRequiredService<ResourceActions>(),
            new IdleMemory(
                provider.GetRequiredService<IOptions<MonitoringOptions>>().Value,
                provider.GetRequiredService<ILogger<IdleMemory>>()),
            provider.GetRequiredService<IOptions<MonitoringOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ErrorJournal>()));
    }

    private static void AddHealth(IServiceCollection services, bool isEnabled)
    {
        if (isEnabled)
        {
            // The framework's own service is added only where there is none.
            services.AddSingleton<HealthCheckService>(static provider => new LastResults(
                provider.GetRequiredService<HealthMonitor>(),
                provider.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value,
                provider));
        }

        services.AddHealthChecks();
        services.Configure<HealthCheckServiceOptions>(static options =>
        {
            options.Registrations.Add(new HealthCheckRegistration(
                "responsiveness",
                static provider => new ResponsivenessCheck(
                    provider.GetRequiredService<IOptions<HealthOptions>>().Value,
                    provider.GetRequiredService<TimeProvider>()),
                HealthStatus.Unhealthy,
                [HealthTags.Live]));
            options.Registrations.Add(new HealthCheckRegistration(
                "resources",
                static provider => new ResourceCheck(provider.GetRequiredService<ResourceMonitor>()),
                HealthStatus.Unhealthy,
                [HealthTags.State]));
            options.Registrations.Add(new HealthCheckRegistration(
                "services",
                static provider => new ServicesCheck(provider.GetRequiredService<HealthMonitor>()),
                HealthStatus.Unhealthy,
                [HealthTags.State]));
        });
        services.AddSingleton(static provider => new HealthMonitor(
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value,
            provider.GetServices<IHealthProbes>(),
            provider.GetRequiredService<IOptions<HealthOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(static provider => new MonitoringLoops(
            provider.GetRequiredService<HealthMonitor>(),
            provider.GetRequiredService<ResourceMonitor>(),
            provider.GetRequiredService<IOptions<MonitoringOptions>>().Value));
        services.AddSingleton(static provider => new Lazy<HealthReporter>(() =>
        {
            provider.GetRequiredService<MonitoringLoops>().Start();
            return provider.GetRequiredService<HealthReporter>();
        }));
        services.AddSingleton(static provider => new HealthReporter(
            provider.GetRequiredService<HealthCheckService>(),
            provider.GetRequiredService<HealthMonitor>(),
            provider.GetRequiredService<ResourceMonitor>(),
            provider.GetRequiredService<ResourceGate>(),
            provider.GetRequiredService<ServerLifecycle>(),
            provider.GetRequiredService<ErrorJournal>(),
            provider.GetRequiredService<IOptions<MonitoringOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()));
    }
}

using FhirPathAspire.LspGateway.Routing.Circuits;
using FhirPathAspire.LspGateway.Routing.Fallback;
using FhirPathAspire.ServiceDefaults;
using FhirPathAspire.ServiceDefaults.Health;
using FhirPathAspire.ServiceDefaults.Recovery;
using FhirPathAspire.ServiceDefaults.Resources;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Routing;

internal static class RoutingServices
{
    /// <summary>
    /// Registers <see cref="IAnalysisRouter"/>: replicas found by service discovery where the configuration names any,
    /// else analysis in this process.
    /// </summary>
    public static IServiceCollection AddAnalysisRouting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RoutingOptions>().BindConfiguration(RoutingOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RoutingOptions>, RoutingOptionsValidator>();
        services.AddSingleton<AnalysisAvailability>();
        if (!HasReplicas(configuration))
        {
            services.AddSingleton(provider => InProcessRouter.Create(
                configuration, provider.GetRequiredService<ILoggerFactory>()));
            services.AddSingleton<IAnalysisRouter>(static provider => provider.GetRequiredService<InProcessRouter>());
            services.AddSingleton<IAnalysisFleet>(static provider => provider.GetRequiredService<InProcessRouter>());
            services.AddSingleton<ITrimmable>(static provider => provider.GetRequiredService<InProcessRouter>());
            services.AddSingleton<IResourceContributor>(
                static provider => provider.GetRequiredService<InProcessRouter>());
            services.AddHealthChecks().AddCheck<InProcessCheck>("analysis");
            return services;
        }

        services.AddSingleton(TimeProvider.System);
        var security = configuration.GetSection(ReplicaSecurityOptions.Section).Get<ReplicaSecurityOptions>() ?? new();
        services.AddSingleton(new ReplicaChannel(security, TimeProvider.System));
        services.AddSingleton<ReplicaSet>();
        services.AddHostedService(static provider => provider.GetRequiredService<ReplicaSet>());
        services.AddHostedService<AvailabilityWatch>();
        services.AddSingleton<IRecoveryStrategy, ConnectionReset>();
        services.AddSingleton<IRecoveryStrategy, ReplicaEjection>();
        services.AddHostedService<ReplicaCare>();
        services.AddSingleton<ReplicaRouter>();
        services.AddSingleton<FallbackAnalysis>();
        services.AddSingleton<ITrimmable>(static provider => provider.GetRequiredService<FallbackAnalysis>());
        services.AddSingleton<FallbackRouter>();
        services.AddSingleton<IAnalysisRouter>(static provider =>
            provider.GetRequiredService<IOptions<RoutingOptions>>().Value.Fallback == FallbackMode.Off
                ? provider.GetRequiredService<ReplicaRouter>()
                : provider.GetRequiredService<FallbackRouter>());
        services.AddSingleton<IAnalysisFleet, ReplicaFleet>();
        services.AddSingleton<ReplicaProbes>();
        services.AddSingleton<IHealthProbes>(static provider => provider.GetRequiredService<ReplicaProbes>());
        services.AddSingleton<ITrimmable>(static provider => provider.GetRequiredService<ReplicaProbes>());
        services.AddSingleton<IResourceContributor>(static provider => provider.GetRequiredService<ReplicaProbes>());
        services.AddHealthChecks().AddCheck<AnalysisHealthCheck>("analysis", tags: [HealthTags.State]);
        return services;
    }

    private static bool HasReplicas(IConfiguration configuration)
    {
        var mode = configuration.GetSection(RoutingOptions.Section).GetValue<RoutingMode?>(nameof(RoutingOptions.Mode));
        return mode switch
        {
            RoutingMode.Replicas => true,
            RoutingMode.InProcess => false,
            _ => configuration.GetSection("services:analysis").Exists(),
        };
    }
}

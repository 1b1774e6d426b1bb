using FhirPathAspire.LspGateway.Routing.Circuits;
using FhirPathAspire.LspGateway.Routing.Fallback;
using FhirPathAspire.ServiceDefaults.Recovery;
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
            return services;
        }

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ReplicaSet>();
        services.AddHostedService(static provider => provider.GetRequiredService<ReplicaSet>());
        services.AddHostedService<AvailabilityWatch>();
        services.AddSingleton<IRecoveryStrategy, ConnectionReset>();
        services.AddSingleton<IRecoveryStrategy, ReplicaEjection>();
        services.AddHostedService<ReplicaCare>();
        services.AddSingleton<ReplicaRouter>();
        services.AddSingleton<FallbackAnalysis>();
        services.AddSingleton<FallbackRouter>();
        services.AddSingleton<IAnalysisRouter>(static provider =>
            provider.GetRequiredService<IOptions<RoutingOptions>>().Value.Fallback == FallbackMode.Off
                ? provider.GetRequiredService<ReplicaRouter>()
                : provider.GetRequiredService<FallbackRouter>());
        services.AddSingleton<IAnalysisFleet, ReplicaFleet>();
        services.AddHealthChecks().AddCheck<AnalysisHealthCheck>("analysis");
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

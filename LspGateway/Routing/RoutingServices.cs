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
        services.AddSingleton<IAnalysisRouter, ReplicaRouter>();
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

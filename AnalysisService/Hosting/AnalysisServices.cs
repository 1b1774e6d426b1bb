using FhirPathAspire.AnalysisService.Snapshots;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.AnalysisService.Hosting;

internal static class AnalysisServices
{
    /// <summary>Registers what the rpcs need: the snapshot cache with its validated limits, and the warm-up.</summary>
    public static IServiceCollection AddAnalysis(this IServiceCollection services)
    {
        services.AddOptions<SnapshotCacheOptions>().BindConfiguration(SnapshotCacheOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SnapshotCacheOptions>, SnapshotCacheOptionsValidator>();
        services.AddSingleton(static provider =>
            new SnapshotCache(provider.GetRequiredService<IOptions<SnapshotCacheOptions>>().Value));
        services.AddSingleton<WarmUp>();
        services.AddSingleton<WarmUpCheck>();
        return services;
    }
}

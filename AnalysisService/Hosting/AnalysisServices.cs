using FhirPath.Language.Model;
using FhirPath.Packages;
using FhirPathAspire.AnalysisService.Models;
using FhirPathAspire.AnalysisService.Snapshots;
using FhirPathAspire.ServiceDefaults.Recovery;
using FhirPathAspire.ServiceDefaults.Resources;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.AnalysisService.Hosting;

internal static class AnalysisServices
{
    /// <summary>Registers what the rpcs need: models, snapshot cache with validated limits, recovery, warm-up.</summary>
    public static IServiceCollection AddAnalysis(this IServiceCollection services)
    {
        services.AddOptions<SnapshotCacheOptions>().BindConfiguration(SnapshotCacheOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SnapshotCacheOptions>, SnapshotCacheOptionsValidator>();
        services.AddOptions<FhirPackageOptions>().BindConfiguration(FhirPackageOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<FhirPackageOptions>, FhirPackageOptionsValidator>();
        services.AddSingleton(static provider => FhirPackageModels.Open(
            provider.GetRequiredService<IOptions<FhirPackageOptions>>().Value,
            provider.GetRequiredService<ILoggerFactory>().CreateLogger("FhirPath.Packages")));
        services.AddSingleton(static provider => provider.GetRequiredService<FhirPackageCatalog>().Models);
        services.AddSingleton(static provider => new SnapshotCache(
            provider.GetRequiredService<IOptions<SnapshotCacheOptions>>().Value,
            provider.GetRequiredService<ModelCatalog>()));
        services.AddSingleton<IRecoveryStrategy, CacheInvalidation>();
        services.AddSingleton<ITrimmable>(static provider => provider.GetRequiredService<SnapshotCache>());
        services.AddSingleton<IResourceContributor>(static provider => provider.GetRequiredService<SnapshotCache>());
        services.AddSingleton<WarmUp>();
        services.AddSingleton<WarmUpCheck>();
        services.AddSingleton<SelfTest>();
        return services;
    }
}

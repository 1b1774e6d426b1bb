using FhirPathAspire.LspGateway.Diagnostics;
using FhirPathAspire.LspGateway.Documents;
using FhirPathAspire.LspGateway.Handlers;
using FhirPathAspire.LspGateway.Settings;
using FhirPathAspire.LspGateway.Wire;
using FhirPathAspire.ServiceDefaults.Health;
using FhirPathAspire.ServiceDefaults.Lifecycle;
using FhirPathAspire.ServiceDefaults.Resources;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Sessions;

internal static class SessionServiceCollectionExtensions
{
    /// <summary>Registers what serves LSP sessions, whatever they come over; needs the analysis router.</summary>
    public static IServiceCollection AddLspSessions(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SessionRegistry>();
        services.AddSingleton<IResourceContributor, SessionLoad>();
        services.AddSingleton<PrincipalSessions>();
        services.AddSingleton<SessionServices>();
        services.AddSingleton<SessionDrain>();
        services.AddSingleton<IDrain>(static provider => provider.GetRequiredService<SessionDrain>());
        services.AddSingleton<DiagnosticsSource>();
        services.AddSingleton(new ProcessSettings(configuration));
        services.AddSingleton(static provider => new HandlerTable(
            provider.GetRequiredService<Routing.IAnalysisRouter>(),
            provider.GetRequiredService<Routing.IAnalysisFleet>(),
            provider.GetRequiredService<DiagnosticsSource>(),
            provider.GetRequiredService<Lazy<HealthReporter>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IValidateOptions<WireLimits>, WireLimitsValidator>();
        services.AddSingleton<IValidateOptions<DocumentLimits>, DocumentLimitsValidator>();
        services.AddSingleton<IValidateOptions<SessionLimits>, SessionLimitsValidator>();
        services.AddSingleton<IValidateOptions<DiagnosticsOptions>, DiagnosticsOptionsValidator>();
        services.AddOptions<WireLimits>().Bind(configuration.GetSection(WireLimits.Section)).ValidateOnStart();
        services.AddOptions<DocumentLimits>().Bind(configuration.GetSection(DocumentLimits.Section)).ValidateOnStart();
        services.AddOptions<SessionLimits>().Bind(configuration.GetSection(SessionLimits.Section)).ValidateOnStart();
        services.AddOptions<DiagnosticsOptions>()
            .Bind(configuration.GetSection(DiagnosticsOptions.Section)).ValidateOnStart();
        return services;
    }
}

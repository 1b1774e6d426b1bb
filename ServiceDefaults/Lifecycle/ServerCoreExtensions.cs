using FhirPathAspire.ServiceDefaults.Errors;
using FhirPathAspire.ServiceDefaults.Recovery;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.ServiceDefaults.Lifecycle;

/// <summary>What every process has, whether or not it is a web host.</summary>
public static class ServerCoreExtensions
{
    /// <summary>
    /// Registers the state of the process, the journal of its errors and the coordinator of recoveries. Needs
    /// logging; a web host has it from <c>AddServiceDefaults</c>.
    /// </summary>
    public static IServiceCollection AddServerCore(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ServerLifecycle>();
        services.TryAddSingleton<ErrorJournal>();
        services.TryAddSingleton<UnhandledErrors>();
        services.TryAddSingleton<RecoveryCoordinator>();
        services.TryAddSingleton<TelemetryFlush>();
        services.AddSingleton<IValidateOptions<ShutdownOptions>, ShutdownOptionsValidator>();
        services.AddSingleton<IValidateOptions<ErrorJournalOptions>, ErrorJournalOptionsValidator>();
        services.AddSingleton<IValidateOptions<RecoveryOptions>, RecoveryOptionsValidator>();
        services.AddOptions<ShutdownOptions>()
            .Bind(configuration.GetSection(ShutdownOptions.Section)).ValidateOnStart();
        services.AddOptions<ErrorJournalOptions>()
            .Bind(configuration.GetSection(ErrorJournalOptions.Section)).ValidateOnStart();
        services.AddOptions<RecoveryOptions>()
            .Bind(configuration.GetSection(RecoveryOptions.Section)).ValidateOnStart();
        return services;
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace FhirPathAspire.ServiceDefaults;

internal static class ConfigurationDefaults
{
    /// <summary>What holds where nobody says otherwise: a line a request is noise, and costs more than the request.</summary>
    private static readonly KeyValuePair<string, string?>[] Defaults =
    [
        new("Logging:LogLevel:Default", "Information"),
        new("Logging:LogLevel:Microsoft.AspNetCore", "Warning"),
        new("Logging:LogLevel:Grpc", "Warning"),
        new("Logging:LogLevel:Polly", "Warning"),
        new("Logging:LogLevel:System.Net.Http", "Warning"),
        new("Logging:LogLevel:Microsoft.Extensions.ServiceDiscovery", "Warning"),

        // A check that fails is told by health, metrics and dashboard; one that runs every second would fill the log.
        new("Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks", "None"),
    ];

    /// <summary>Puts the defaults below every other source, so that files, environment and command line win.</summary>
    public static void AddConfigurationDefaults(this IConfigurationBuilder configuration) =>
        configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
}

using Microsoft.Extensions.Configuration;

namespace FhirPathAspire.ServiceDefaults;

internal static class ConfigurationDefaults
{
    /// <summary>What holds where nobody says otherwise: a line a request is noise, and costs more than the request.</summary>
    private static readonly KeyValuePair<string, string?>[] Defaults =
    [
        new("Logging:LogLevel:Default", "Information"),
        new("Logging:LogLevel:Microsoft.AspNetCore", "Warning"),
        new("Logging:LogLevel:Grpc", "Warning"),

        // A client that breaks HTTP/2 on purpose would write a critical line a frame; Kestrel's metrics count it too.
        new("Logging:LogLevel:Microsoft.AspNetCore.Server.Kestrel.Http2", "None"),
        new("Logging:LogLevel:Polly", "Warning"),
        new("Logging:LogLevel:System.Net.Http", "Warning"),
        new("Logging:LogLevel:Microsoft.Extensions.ServiceDiscovery", "Warning"),

        // A check that fails is told by health, metrics and dashboard; one that runs every second would fill the log.
        new("Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks", "None"),
    ];

    /// <summary>
    /// Adds the defaults for what no other source names. They are added last and only where they are missing: a source
    /// inserted below the others would make the configuration read them all again and forget what code has set.
    /// </summary>
    public static void AddConfigurationDefaults(this IConfigurationManager configuration) =>
        configuration.AddInMemoryCollection(Defaults.Where(pair => configuration[pair.Key] is null).ToArray());
}

using FhirPathAspire.ServiceDefaults.Listening;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FhirPathAspire.ServiceDefaults.Security;

/// <summary>Authentication and TLS of a service, added once.</summary>
public static class SecurityExtensions
{
    /// <summary>Reads and registers who may connect; <see cref="UseAccess"/> holds them to it.</summary>
    /// <returns>What listeners need.</returns>
    /// <exception cref="ConfigurationException">The configuration makes no sense.</exception>
    public static ListenerSecurity AddServerSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        var options = Read(configuration);
        var tls = ServerTls.Read(configuration, options);
        if (options.ClientCaFile is { Length: > 0 } && tls is null)
        {
            throw new ConfigurationException(
                $"{SecurityOptions.Section}:ClientCaFile needs a certificate of the server: {ServerTls.Section}:Path.");
        }

        var policy = new AccessPolicy(ApiKeyRing.Read(options), options.ClientCaFile is { Length: > 0 });
        services.AddSingleton(policy);
        return new ListenerSecurity(tls, policy);
    }

    /// <summary>Turns away every request of somebody who has to show who they are and does not.</summary>
    public static void UseAccess(this IApplicationBuilder app)
    {
        var access = new AccessMiddleware(app.ApplicationServices.GetRequiredService<AccessPolicy>());
        app.Use(access.InvokeAsync);
    }

    private static SecurityOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection(SecurityOptions.Section).Get<SecurityOptions>() ?? new();
        var validation = new SecurityOptionsValidator().Validate(SecurityOptions.Section, options);
        return validation.Failed ? throw new ConfigurationException(validation.FailureMessage) : options;
    }
}

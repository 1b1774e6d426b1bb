using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace FhirPathAspire.AppHost.Embedded.CommandLine;

/// <summary>How the AppHost's own host is set up from command line and environment, in Aspire's order.</summary>
internal static class HostSettings
{
    public static HostApplicationBuilderSettings For(string[] args, string contentRoot)
    {
        var configuration = new ConfigurationManager();
        configuration["hostBuilder:reloadConfigOnChange"] = "false";
        return new HostApplicationBuilderSettings
        {
            Args = args,
            Configuration = configuration,
            ContentRootPath = contentRoot,
            ApplicationName = "AppHost",
            EnvironmentName = EnvironmentName(args),
        };
    }

    /// <summary>Publishing is asked for by operation, or by naming a publisher.</summary>
    public static DistributedApplicationOperation Operation(IConfiguration configuration) =>
        string.Equals(configuration["operation"], "publish", StringComparison.OrdinalIgnoreCase)
            || configuration["publisher"] is { Length: > 0 }
            ? DistributedApplicationOperation.Publish
            : DistributedApplicationOperation.Run;

    // --environment, DOTNET_ENVIRONMENT, ASPIRE_ENVIRONMENT, Production.
    private static string EnvironmentName(string[] args) =>
        new ConfigurationBuilder().AddCommandLine(args).Build()["environment"]
        ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
        ?? Environment.GetEnvironmentVariable("ASPIRE_ENVIRONMENT")
        ?? Microsoft.Extensions.Hosting.Environments.Production;
}

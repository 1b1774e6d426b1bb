using FhirPath.Analysis.V1;
using FhirPathAspire.AnalysisService.InProcess;
using FhirPathAspire.ServiceDefaults.Listening;
using Microsoft.Extensions.Logging.Console;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>The analysis that <c>check</c> asks: in this process, with the FHIR packages of the command line.</summary>
internal static class CheckService
{
    /// <summary>Opens the service, and loads its packages: one that is broken is to be known before anything is checked.</summary>
    /// <param name="packages">Paths or names.</param>
    /// <param name="errors">Is told what is wrong with a package.</param>
    /// <returns>Null where a package can't be had.</returns>
    public static async Task<Analysis.AnalysisClient?> OpenAsync(string[] packages, TextWriter errors)
    {
        try
        {
            using var loggers = LoggerFactory.Create(ConfigureLogging);
            var service = InProcessAnalysis.Create(FhirPackageOption.Configuration(packages), loggers);
            return service.LoadPackages() ? new Analysis.AnalysisClient(service.Invoker) : null;
        }
        catch (ConfigurationException exception)
        {
            await errors.WriteLineAsync($"--fhir-package: {exception.Message}");
            return null;
        }
    }

    /// <summary>Names for <c>--fhir</c>, as far as the packages that stand on the command line can be had.</summary>
    public static IEnumerable<string> Releases(string[]? packages)
    {
        try
        {
            return InProcessAnalysis.Create(FhirPackageOption.Configuration(packages ?? [])).Releases;
        }
        catch (ConfigurationException)
        {
            return [];
        }
    }

    private static void ConfigureLogging(ILoggingBuilder logging) => logging
        .SetMinimumLevel(LogLevel.Warning)
        .AddSimpleConsole(static console =>
        {
            console.SingleLine = true;
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        })
        .Services.Configure<ConsoleLoggerOptions>(
            static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}

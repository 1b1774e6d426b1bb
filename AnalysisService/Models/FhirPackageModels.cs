using FhirPath.Packages;
using FhirPathAspire.ServiceDefaults.Listening;

namespace FhirPathAspire.AnalysisService.Models;

/// <summary>Opens the configured packages, and logs what is wrong with one when it is loaded.</summary>
// Event ids 1020-1029.
internal static partial class FhirPackageModels
{
    /// <exception cref="ConfigurationException">A package is not there, or is none.</exception>
    public static FhirPackageCatalog Open(FhirPackageOptions options, ILogger logger)
    {
        try
        {
            return FhirPackageCatalog.Open(options.ToSettings(), notice => Log(logger, notice));
        }
        catch (FhirPackageException exception)
        {
            throw new ConfigurationException(exception.Message);
        }
    }

    private static void Log(ILogger logger, FhirPackageNotice notice)
    {
        if (notice.IsFailure)
        {
            NotLoaded(logger, notice.Package, notice.Message);
        }
        else
        {
            Incomplete(logger, notice.Package, notice.Message);
        }
    }

    [LoggerMessage(1020, LogLevel.Error, "The FHIR package {Package} can't be loaded: {Reason}")]
    private static partial void NotLoaded(ILogger logger, string package, string reason);

    [LoggerMessage(1021, LogLevel.Warning, "FHIR package {Package}: {Reason}")]
    private static partial void Incomplete(ILogger logger, string package, string reason);
}

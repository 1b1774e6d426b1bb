using FhirPath.Analysis.V1;
using FhirPath.Language.Model;
using FhirPathAspire.AnalysisService.Models;
using FhirPathAspire.AnalysisService.Rpc;
using FhirPathAspire.AnalysisService.Snapshots;
using FhirPathAspire.ServiceDefaults.Errors;
using FhirPathAspire.ServiceDefaults.Listening;
using FhirPathAspire.ServiceDefaults.Recovery;
using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.AnalysisService.InProcess;

/// <summary>
/// The whole service without a network: for a language server in one process, for batch checks, and for the gateway's
/// fallback when no replica answers. Requests and replies pass through the same messages, adapters and error boundary
/// as over the wire, so what holds for one holds for the other.
/// </summary>
public static class InProcessAnalysis
{
    /// <summary>
    /// A call invoker for clients generated from <c>analysis.proto</c>, with the FHIR releases of this build. Calls run on
    /// the thread pool; the invoker is safe for concurrent use and holds caches only.
    /// </summary>
    /// <param name="loggers">Where defects are logged, as the service would.</param>
    public static CallInvoker CreateCallInvoker(ILoggerFactory? loggers = null) =>
        Create(new ConfigurationBuilder().Build(), loggers).Invoker;

    /// <summary>The service with the FHIR packages that the configuration names, as the service by itself has them.</summary>
    /// <param name="configuration">Section <c>FhirPackages</c> is read.</param>
    /// <param name="loggers">Where defects, and what is wrong with packages, are logged.</param>
    /// <param name="maxCharacters">Of analysed text kept; null for what the service by itself keeps.</param>
    /// <exception cref="ConfigurationException">A package is not there, is none, or a limit makes no sense.</exception>
    public static InProcessService Create(
        IConfiguration configuration, ILoggerFactory? loggers = null, long? maxCharacters = null)
    {
        loggers ??= NullLoggerFactory.Instance;
        var packages = FhirPackageModels.Open(ReadOptions(configuration), loggers.CreateLogger("FhirPath.Packages"));
        var snapshots = new SnapshotCache(Keeping(maxCharacters), packages.Models);
        var methods = new InProcessMethods(Boundary(snapshots, loggers));
        Analysis.BindService(methods, new AnalysisRpc(snapshots, packages.Models));
        return new InProcessService(new InProcessCallInvoker(methods), packages, snapshots);
    }

    /// <summary>
    /// Only what needs no more than the syntax; every other call is UNIMPLEMENTED. No FHIR package is read.
    /// </summary>
    /// <param name="maxCharacters">Of text kept.</param>
    /// <param name="loggers">Where defects are logged.</param>
    public static CallInvoker CreateSyntaxInvoker(long maxCharacters, ILoggerFactory loggers)
    {
        var snapshots = new SnapshotCache(Keeping(maxCharacters), FhirModels.BuiltIn);
        var methods = new InProcessMethods(Boundary(snapshots, loggers));
        Analysis.BindService(methods, new SyntaxRpc(snapshots, new AnalysisRpc(snapshots, FhirModels.BuiltIn)));
        return new InProcessCallInvoker(methods);
    }

    private static SnapshotCacheOptions Keeping(long? maxCharacters)
    {
        var options = new SnapshotCacheOptions();
        options.MaxCharacters = maxCharacters ?? options.MaxCharacters;
        return options;
    }

    private static RpcErrors Boundary(SnapshotCache snapshots, ILoggerFactory loggers) => new(
        new ErrorJournal(
            Options.Create(new ErrorJournalOptions()), TimeProvider.System, loggers.CreateLogger<ErrorJournal>()),
        new RecoveryCoordinator(
            [new CacheInvalidation(snapshots)],
            Options.Create(new RecoveryOptions()),
            TimeProvider.System,
            loggers.CreateLogger<RecoveryCoordinator>()));

    private static FhirPackageOptions ReadOptions(IConfiguration configuration)
    {
        var options = configuration.GetSection(FhirPackageOptions.Section).Get<FhirPackageOptions>() ?? new();
        var validation = new FhirPackageOptionsValidator().Validate(FhirPackageOptions.Section, options);
        return validation.Failed ? throw new ConfigurationException(validation.FailureMessage) : options;
    }
}

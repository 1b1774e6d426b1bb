using FhirPath.Analysis.V1;
using FhirPathAspire.AnalysisService.Rpc;
using FhirPathAspire.AnalysisService.Snapshots;
using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;

namespace FhirPathAspire.AnalysisService.InProcess;

/// <summary>
/// The whole service without a network: for a language server in one process, for batch checks, and for the gateway's
/// fallback when no replica answers. Requests and replies pass through the same messages, adapters and error boundary
/// as over the wire, so what holds for one holds for the other.
/// </summary>
public static class InProcessAnalysis
{
    /// <summary>
    /// A call invoker for clients generated from <c>analysis.proto</c>. Calls run on the thread pool; the invoker is
    /// safe for concurrent use and holds caches only.
    /// </summary>
    /// <param name="loggers">Where defects are logged, as the service would.</param>
    public static CallInvoker CreateCallInvoker(ILoggerFactory? loggers = null)
    {
        var errors = new RpcErrors((loggers ?? NullLoggerFactory.Instance).CreateLogger<RpcErrors>());
        var methods = new InProcessMethods(errors);
        Analysis.BindService(methods, new AnalysisRpc(new SnapshotCache(new SnapshotCacheOptions())));
        return new InProcessCallInvoker(methods);
    }
}

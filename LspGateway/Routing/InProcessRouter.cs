using FhirPath.Analysis.V1;
using FhirPathAspire.AnalysisService.InProcess;
using FhirPathAspire.ServiceDefaults.Resources;
using Grpc.Core;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>Analysis as a library in this process: no replica to choose.</summary>
internal sealed class InProcessRouter(CallInvoker invoker, InProcessService? service = null)
    : IAnalysisRouter, IAnalysisFleet, ITrimmable, IResourceContributor, IDisposable
{
    private readonly Analysis.AnalysisClient _client = new(invoker);
    private readonly KnownTexts _texts = new();

    /// <summary>The router to a service with the FHIR packages that the configuration names.</summary>
    /// <exception cref="ServiceDefaults.Listening.ConfigurationException">A package is not there, or is none.</exception>
    public static InProcessRouter Create(IConfiguration configuration, ILoggerFactory loggers)
    {
        var service = InProcessAnalysis.Create(configuration, loggers);

        // Beside the start, which an editor waits for; a request that needs one before waits for that one.
        _ = Task.Run(service.LoadPackages);
        return new InProcessRouter(service.Invoker, service);
    }

    /// <inheritdoc/>
    public string Name => "analysis in this process";

    /// <inheritdoc/>
    public void Trim() => service?.Cache.Trim();

    /// <inheritdoc/>
    public IEnumerable<ResourceReading> Read() => service?.CacheSize.Read() ?? [];

    /// <inheritdoc/>
    public async Task<TReply> CallAsync<TReply>(
        AnalysisDocument document,
        Func<Analysis.AnalysisClient, Document, CallOptions, AsyncUnaryCall<TReply>> call,
        CancellationToken cancellationToken)
    {
        try
        {
            var options = new CallOptions(cancellationToken: cancellationToken);
            return await TextExchange.AskAsync(_client, _texts, document, call, options).WaitAsync(cancellationToken);
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Cancelled)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (RpcException exception)
        {
            throw new AnalysisUnavailableException(exception.Status.Detail, exception);
        }
    }

    public void Dispose() => _texts.Dispose();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<(string Replica, TReply? Reply)>> AskAllAsync<TReply>(
        Func<Analysis.AnalysisClient, CallOptions, AsyncUnaryCall<TReply>> call, CancellationToken cancellationToken)
        where TReply : class
    {
        using var answer = call(_client, new CallOptions(cancellationToken: cancellationToken));
        return [("this process", await answer.ResponseAsync.WaitAsync(cancellationToken))];
    }
}

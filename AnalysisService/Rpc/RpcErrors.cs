using FhirPath.Analysis.V1;
using FhirPathAspire.ServiceDefaults.Errors;
using FhirPathAspire.ServiceDefaults.Recovery;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace FhirPathAspire.AnalysisService.Rpc;

/// <summary>
/// The error boundary of the service: what leaves a call that is no status yet becomes one, and no message, type or
/// stack trace of an exception reaches a client. A defect in a document makes the service forget what it has worked out
/// of it, before the caller is told.
/// </summary>
internal sealed class RpcErrors(ErrorJournal journal, RecoveryCoordinator recovery) : Interceptor
{
    /// <inheritdoc/>
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request,
        ServerCallContext context,
        UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (RpcException)
        {
            // A status on purpose; most are part of the exchange of texts.
            throw;
        }
        catch (OperationCanceledException exception)
        {
            journal.Record(ErrorCategory.Cancelled, context.Method, exception);
            throw new RpcException(new Status(StatusCode.Cancelled, "The call was cancelled."));
        }
        catch (Exception exception)
        {
            // The boundary. Nothing here is expected to fail, so whatever does is a defect.
            journal.Record(ErrorCategory.Defect, context.Method, exception);
            await RecoverAsync((request as IDocumentRequest)?.Document, context);
            throw new RpcException(new Status(StatusCode.Internal, "The analysis failed: a defect, see the log."));
        }
    }

    private async Task RecoverAsync(Document? document, ServerCallContext context)
    {
        if (document is not { ContentHash.IsEmpty: false })
        {
            return;
        }

        try
        {
            var subject = Convert.ToHexStringLower(document.ContentHash.Span);
            await recovery.RequestAsync(
                new RecoveryTrigger("defect", subject, $"{context.Method} failed with a defect."),
                context.CancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The caller is gone; the run goes on without it.
            return;
        }
    }
}

using FhirPath.Analysis.V1;
using FhirPath.Language.Features.ModelDocuments;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<ReadTypeReply> ReadType(ReadTypeRequest request, ServerCallContext context)
    {
        var reply = new ReadTypeReply();
        if (ModelTypes.Find(models, request.Release, request.Type) is ({ } model, { } type))
        {
            reply.Text = TypeDocument.Of(model, type).Text;
        }

        return Task.FromResult(reply);
    }
}

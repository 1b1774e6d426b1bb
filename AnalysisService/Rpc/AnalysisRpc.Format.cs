using System.Collections.Immutable;
using FhirPath.Analysis.V1;
using FhirPath.Language.Features;
using Grpc.Core;
using Core = FhirPath.Language;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<FormatReply> Format(FormatRequest request, ServerCallContext context)
    {
        var snapshot = snapshots.Get(request.Document);
        var options = ProtoMapping.ToOptions(request.Options);
        return Task.FromResult(ToReply(request.Ranges.Count == 0
            ? DocumentFormatting.Format(snapshot, options)
            : DocumentFormatting.Format(snapshot, options, [.. request.Ranges.Select(ProtoMapping.ToSpan)])));
    }

    /// <inheritdoc/>
    public override Task<FormatReply> FormatOnType(FormatOnTypeRequest request, ServerCallContext context)
    {
        var options = ProtoMapping.ToOptions(request.Options);
        return Task.FromResult(request.Letter is [var letter, ..]
            ? ToReply(DocumentFormatting.FormatOnType(
                snapshots.Get(request.Document), options, request.Offset, letter))
            : throw RpcStatus.InvalidArgument("No letter says what was typed."));
    }

    private static FormatReply ToReply(ImmutableArray<Core.Text.TextEdit> edits) =>
        new() { Edits = { edits.Select(ProtoMapping.ToMessage) } };
}

using FhirPath.Analysis.V1;
using FhirPathAspire.AnalysisService.Snapshots;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

/// <summary>
/// What of the contract needs no more than the syntax: nothing is bound to types, so that a text which brought every
/// replica down can't do the same here. The rest is unimplemented, as the contract's own base class answers.
/// </summary>
internal sealed class SyntaxRpc(SnapshotCache snapshots, AnalysisRpc analysis) : Analysis.AnalysisBase
{
    // As many as the full analysis reports of one document.
    private const int MostDiagnostics = 10_000;

    /// <summary>Mistakes of syntax, by the rules that hold where they stand.</summary>
    public override Task<DiagnoseReply> Diagnose(DiagnoseRequest request, ServerCallContext context)
    {
        var reply = new DiagnoseReply();
        foreach (var expression in snapshots.Get(request.Document).Expressions)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (var found in expression.Context.Rules.Apply(expression.Tree.Diagnostics))
            {
                var shown = request.OmitFixes ? found with { Fixes = [] } : found;
                reply.Diagnostics.Add(ProtoMapping.ToMessage(shown.Shift(expression.Start)));
            }

            if (reply.Diagnostics.Count >= MostDiagnostics)
            {
                break;
            }
        }

        return Task.FromResult(reply);
    }

    /// <inheritdoc/>
    public override Task<SyntaxTreeReply> SyntaxTree(SyntaxTreeRequest request, ServerCallContext context) =>
        analysis.SyntaxTree(request, context);

    /// <inheritdoc/>
    public override Task<FindFoldingRangesReply> FindFoldingRanges(
        FindFoldingRangesRequest request, ServerCallContext context) => analysis.FindFoldingRanges(request, context);

    /// <inheritdoc/>
    public override Task<WidenSelectionsReply> WidenSelections(
        WidenSelectionsRequest request, ServerCallContext context) => analysis.WidenSelections(request, context);

    /// <inheritdoc/>
    public override Task<FormatReply> Format(FormatRequest request, ServerCallContext context) =>
        analysis.Format(request, context);

    /// <inheritdoc/>
    public override Task<FormatReply> FormatOnType(FormatOnTypeRequest request, ServerCallContext context) =>
        analysis.FormatOnType(request, context);
}

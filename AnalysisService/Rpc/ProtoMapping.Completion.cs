using FhirPath.Analysis.V1;
using Core = FhirPath.Language.Features;

namespace FhirPathAspire.AnalysisService.Rpc;

internal static partial class ProtoMapping
{
    public static CompletionItem ToMessage(Core.CompletionItem item, bool leavesTexts) => new()
    {
        Label = item.Label,
        Kind = ToMessage(item.Kind),
        Detail = item.Detail,
        DocumentationMarkdown = leavesTexts ? "" : item.Documentation,
        InsertText = item.InsertText,
        IsSnippet = item.IsSnippet,
        FilterText = item.FilterText,
        LabelDetail = item.LabelDetail,
        Description = item.Description,
        IsDeprecated = item.IsDeprecated,
        IsPreselected = item.IsPreselected,
    };

    /// <summary>The kind that a message names; null for one that this version does not know.</summary>
    public static Core.CompletionKind? ToKind(CompletionKind kind) => kind switch
    {
        CompletionKind.Element => Core.CompletionKind.Element,
        CompletionKind.Function => Core.CompletionKind.Function,
        CompletionKind.Type => Core.CompletionKind.Type,
        CompletionKind.Variable => Core.CompletionKind.Variable,
        CompletionKind.Keyword => Core.CompletionKind.Keyword,
        CompletionKind.Operator => Core.CompletionKind.Operator,
        CompletionKind.Code => Core.CompletionKind.Code,
        CompletionKind.Unit => Core.CompletionKind.Unit,
        CompletionKind.Directive => Core.CompletionKind.Directive,
        _ => null,
    };

    private static CompletionKind ToMessage(Core.CompletionKind kind) => kind switch
    {
        Core.CompletionKind.Element => CompletionKind.Element,
        Core.CompletionKind.Function => CompletionKind.Function,
        Core.CompletionKind.Type => CompletionKind.Type,
        Core.CompletionKind.Variable => CompletionKind.Variable,
        Core.CompletionKind.Keyword => CompletionKind.Keyword,
        Core.CompletionKind.Operator => CompletionKind.Operator,
        Core.CompletionKind.Code => CompletionKind.Code,
        Core.CompletionKind.Unit => CompletionKind.Unit,
        Core.CompletionKind.Directive => CompletionKind.Directive,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A completion kind without a message."),
    };
}

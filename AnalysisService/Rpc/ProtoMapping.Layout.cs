using FhirPath.Analysis.V1;
using Layout = FhirPath.Language.Features.Layout;
using Links = FhirPath.Language.Features.Links;
using Outline = FhirPath.Language.Features.Outline;
using Renaming = FhirPath.Language.Features.Renaming;

namespace FhirPathAspire.AnalysisService.Rpc;

/// <summary>How a document is laid out, where it leads, and what renaming makes of it.</summary>
internal static partial class ProtoMapping
{
    public static OutlineItem ToMessage(Outline.OutlineItem item) => new()
    {
        Kind = item.Kind switch
        {
            Outline.OutlineKind.Directive => OutlineKind.Directive,
            Outline.OutlineKind.Expression => OutlineKind.Expression,
            Outline.OutlineKind.Variable => OutlineKind.Variable,
            var kind => throw new ArgumentOutOfRangeException(nameof(item), kind, "An entry without a message."),
        },
        Name = item.Name,
        Detail = item.Detail,
        Span = ToMessage(item.Span),
        Selection = ToMessage(item.Selection),
        Children = { item.Children.Select(ToMessage) },
    };

    public static DocumentLink ToMessage(Links.DocumentLink link) =>
        new() { Span = ToMessage(link.Span), Target = link.Target, IsFile = link.IsFile };

    public static FoldingRange ToMessage(Layout.FoldingRange range) => new()
    {
        Span = ToMessage(range.Span),
        Kind = range.Kind switch
        {
            Layout.FoldingKind.Section => FoldingKind.Section,
            Layout.FoldingKind.Expression => FoldingKind.Expression,
            Layout.FoldingKind.Brackets => FoldingKind.Brackets,
            Layout.FoldingKind.Comment => FoldingKind.Comment,
            var kind => throw new ArgumentOutOfRangeException(nameof(range), kind, "A folding without a message."),
        },
    };

    public static RenamePlace ToMessage(Renaming.RenamePlace place) =>
        new() { Span = ToMessage(place.Span), Name = place.Name, Problem = place.Problem ?? "" };

    public static RenameReply ToMessage(Renaming.RenameResult result) => new()
    {
        Edits = { result.Edits.Select(ToMessage) },
        Problem = result.Problem ?? "",
        IsNameInvalid = result.IsNameInvalid,
    };
}

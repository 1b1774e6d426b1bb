using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Layout;

/// <summary>What of a document can be folded.</summary>
public static class FoldingRanges
{
    private const int MostRanges = 50_000;

    /// <summary>The ranges, each over more than one line, in the order of their beginnings.</summary>
    public static ImmutableArray<FoldingRange> Of(Snapshot snapshot) =>
    [
        .. new DocumentSections(snapshot.Document).All().Select(span => new FoldingRange(span, FoldingKind.Section))
            .Concat(snapshot.Document.Expressions.Select(span => new FoldingRange(span, FoldingKind.Expression)))
            .Concat(new TokenFolding(snapshot.Document).Ranges())
            .Where(range => HasLineEnd(snapshot.Text, range.Span))
            .Take(MostRanges)
            .OrderBy(range => range.Span.Start),
    ];

    private static bool HasLineEnd(string text, TextSpan span) =>
        text.AsSpan(span.Start, span.Length).IndexOfAny('\r', '\n') >= 0;
}

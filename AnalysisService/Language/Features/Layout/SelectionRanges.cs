using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Layout;

/// <summary>
/// What a selection at a place widens to, step by step: word, node after node, expression, the lines around it up to the
/// next blank one, the part of the document between directives, the document.
/// </summary>
public static class SelectionRanges
{
    // Clients read each range inside of the one before, and many a reader goes no deeper than 64. Of a longer chain the
    // steps in the middle are left out.
    private const int MostInner = 32;
    private const int MostOuter = 16;

    // Each place may cost a walk through a tree as large as the text; what is selected at more places than there is time
    // for widens to the document at once.
    private const int MostPlaces = 100;
    private const int LeastPlaces = 10;
    private const int MostCharacters = 20_000_000;

    /// <summary>For each offset the spans around it, innermost first, each larger than the one before.</summary>
    public static ImmutableArray<ImmutableArray<TextSpan>> Of(Snapshot snapshot, IReadOnlyList<int> offsets)
    {
        var most = Math.Clamp(MostCharacters / Math.Max(snapshot.Text.Length, 1), LeastPlaces, MostPlaces);
        var sections = new DocumentSections(snapshot.Document);
        var finders = new Dictionary<int, (ExpressionAnalysis Expression, TokenFinder Finder)>();
        return
        [
            .. offsets.Take(most).Select(offset => Around(snapshot, sections, offset, finders)),
            .. offsets.Skip(most).Select(_ => ImmutableArray.Create(new TextSpan(0, snapshot.Text.Length))),
        ];
    }

    private static ImmutableArray<TextSpan> Around(
        Snapshot snapshot,
        DocumentSections sections,
        int offset,
        Dictionary<int, (ExpressionAnalysis Expression, TokenFinder Finder)> finders)
    {
        offset = Math.Clamp(offset, 0, snapshot.Text.Length);
        var spans = new WideningSpans(offset);
        if (!AddDirective(snapshot, offset, spans))
        {
            AddExpression(snapshot, offset, spans, finders);
        }

        spans.Bound(MostInner, MostOuter);
        foreach (var span in TextBlocks.Around(snapshot.Text, sections, offset))
        {
            spans.Add(span);
        }

        return spans.ToImmutable();
    }

    private static bool AddDirective(Snapshot snapshot, int offset, WideningSpans spans)
    {
        foreach (var directive in snapshot.Document.Directives)
        {
            if (offset < directive.LineStart)
            {
                return false;
            }

            var whole = TextSpan.FromBounds(directive.NameSpan.Start, directive.ValueSpan.End);
            if (whole.Touches(offset))
            {
                spans.Add(directive.NameSpan);
                spans.Add(TextBlocks.WordAt(snapshot.Text, offset));
                spans.Add(directive.ValueSpan);
                spans.Add(whole);
                return true;
            }
        }

        return false;
    }

    private static void AddExpression(
        Snapshot snapshot,
        int offset,
        WideningSpans spans,
        Dictionary<int, (ExpressionAnalysis Expression, TokenFinder Finder)> finders)
    {
        if (snapshot.ExpressionAt(offset) is not { } found || !found.Span.Touches(offset))
        {
            spans.Add(TextBlocks.WordAt(snapshot.Text, offset));
            return;
        }

        if (!finders.TryGetValue(found.Start, out var known))
        {
            finders.Add(found.Start, known = (found, new TokenFinder(found.Tree)));
        }

        var expression = known.Expression;
        if (known.Finder.TokenAt(offset - expression.Start) is { } token)
        {
            spans.Add(InsideQuotes(expression.Text, token.Span).Shift(expression.Start));
            spans.Add(token.Span.Shift(expression.Start));
            foreach (var node in known.Finder.PathTo(token))
            {
                spans.Add(InsideBrackets(node).Shift(expression.Start));
                spans.Add(node.Span.Shift(expression.Start));
            }
        }

        spans.Add(expression.Span);
        spans.Add(TextBlocks.WithSemicolon(snapshot.Text, expression.Span));
    }

    private static TextSpan InsideQuotes(string text, TextSpan token)
    {
        var start = token.Start;
        if (start < token.End && text[start] == '%')
        {
            start++;
        }

        var isQuoted = token.End - start > 2 && text[start] is '\'' or '`' or '"' && text[token.End - 1] == text[start];
        return isQuoted ? TextSpan.FromBounds(start + 1, token.End - 1) : TextSpan.FromBounds(start, token.End);
    }

    private static TextSpan InsideBrackets(SyntaxNode node) => node switch
    {
        ArgumentList { Arguments: [var first, ..] } list =>
            TextSpan.FromBounds(first.Span.Start, list.Arguments[^1].Span.End),
        InstanceSelector { Body: [_, .. { IsEmpty: false } inner, _] } =>
            TextSpan.FromBounds(inner[0].Span.Start, inner[^1].Span.End),
        _ => node.Span,
    };
}

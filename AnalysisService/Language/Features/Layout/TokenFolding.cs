using FhirPath.Language.Documents;
using FhirPath.Language.Syntax;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Layout;

/// <summary>Brackets and comments that can be folded, in one pass over the tokens.</summary>
internal sealed class TokenFolding(FhirPathDocument document)
{
    private readonly Stack<(SyntaxKind Closer, int Start)> _open = new();
    private TextSpan? _comments;

    /// <summary>The ranges, those of one line too.</summary>
    public IEnumerable<FoldingRange> Ranges()
    {
        var directives = document.Directives.Select(directive => directive.LineStart).ToHashSet();
        var expression = 0;
        foreach (var token in DocumentTokens.Of(document.Text))
        {
            if (token.Kind == SyntaxKind.LineComment && IsAlone(token.Span, directives))
            {
                if (_comments is { } before && IsNextLine(before.End, token.Span.Start))
                {
                    _comments = TextSpan.FromBounds(before.Start, token.Span.End);
                    continue;
                }

                if (TakeComments() is { } ended)
                {
                    yield return ended;
                }

                _comments = token.Span;
                continue;
            }

            if (TakeComments() is { } comments)
            {
                yield return comments;
            }

            if (token.Kind == SyntaxKind.BlockComment)
            {
                yield return new FoldingRange(token.Span, FoldingKind.Comment);
            }

            // A bracket that is not closed is none of the next expression's.
            while (expression < document.Expressions.Length
                && document.Expressions[expression].End <= token.Span.Start)
            {
                expression++;
                _open.Clear();
            }

            if (Pair(token) is { } pair)
            {
                yield return new FoldingRange(pair, FoldingKind.Brackets);
            }
        }

        if (TakeComments() is { } last)
        {
            yield return last;
        }
    }

    private FoldingRange? TakeComments()
    {
        var taken = _comments;
        _comments = null;
        return taken is { } span ? new FoldingRange(span, FoldingKind.Comment) : null;
    }

    private TextSpan? Pair(SyntaxTrivia token)
    {
        switch (token.Kind)
        {
            case SyntaxKind.OpenParenthesis:
                _open.Push((SyntaxKind.CloseParenthesis, token.Span.Start));
                return null;
            case SyntaxKind.OpenBracket:
                _open.Push((SyntaxKind.CloseBracket, token.Span.Start));
                return null;
            case SyntaxKind.OpenBrace:
                _open.Push((SyntaxKind.CloseBrace, token.Span.Start));
                return null;
            case var kind when SyntaxFacts.IsCloser(kind) && _open.TryPeek(out var open) && open.Closer == kind:
                _open.Pop();
                return TextSpan.FromBounds(open.Start, token.Span.End);
            default:
                return null;
        }
    }

    // Nothing else stands on its line, and no directive.
    private bool IsAlone(TextSpan comment, HashSet<int> directives)
    {
        var before = document.Text.AsSpan(0, comment.Start);
        var lineStart = before.LastIndexOfAny('\r', '\n') + 1;
        return before[lineStart..].IsWhiteSpace() && !directives.Contains(lineStart);
    }

    private bool IsNextLine(int end, int start)
    {
        var gap = document.Text.AsSpan(end, start - end);
        var first = gap.IndexOfAny('\r', '\n');
        var length = gap[first..].StartsWith("\r\n") ? 2 : 1;
        return gap[(first + length)..].IndexOfAny('\r', '\n') < 0;
    }
}

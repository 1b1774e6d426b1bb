using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Documents;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.SourceActions;

/// <summary>Removes declarations and definitions of variables that no expression reads.</summary>
internal static class UnusedVariables
{
    private const int MostRounds = 5;

    public static IEnumerable<CodeAction> List(Snapshot snapshot, TextSpan range)
    {
        var text = new EditedText(snapshot.Text);
        var current = snapshot;
        for (var round = 0; round < MostRounds; round++)
        {
            var edits = EditsOf(current);
            if (edits.Count == 0)
            {
                break;
            }

            text.Apply(edits);
            current = current.With(text.ToString());
        }

        if (!ReferenceEquals(current, snapshot))
        {
            yield return CodeAction.Create(
                "Remove unused variables", CodeActionKind.RemoveUnusedVariables, text.Edits);
        }
    }

    private static List<TextEdit> EditsOf(Snapshot snapshot)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var edits = new List<TextEdit>();
        foreach (var span in snapshot.Document.Expressions)
        {
            var tree = SyntaxTree.Parse(snapshot.Text.Substring(span.Start, span.Length));
            var uses = tree.Root.SelfAndDescendants().OfType<VariableExpression>().Select(variable => variable.Name)
                .ToHashSet(StringComparer.Ordinal);
            used.UnionWith(uses);
            // What a broken expression means is not sure, so nothing in it is known to be unused.
            if (tree.Diagnostics.All(found => found.Severity != Severity.Error))
            {
                edits.AddRange(Definitions(tree, uses).Select(gone => new TextEdit(gone.Shift(span.Start), "")));
            }
        }

        edits.AddRange(snapshot.Document.Directives
            .Where(directive => directive.Kind == DirectiveKind.Variable && !used.Contains(NameOf(directive)))
            .Select(directive => new TextEdit(LineOf(snapshot.Text, directive), "")));
        return WithoutOverlaps(edits);
    }

    // .defineVariable('name', …) behind something, or at the start with the dot behind it.
    private static IEnumerable<TextSpan> Definitions(SyntaxTree tree, HashSet<string> used)
    {
        foreach (var path in tree.Root.SelfAndDescendants().OfType<PathExpression>())
        {
            var gone = IsUnused(tree, path.Invocation, used) ? TextSpan.FromBounds(path.Target.Span.End, path.Span.End)
                : path.Target is InvocationSyntax first && path.Invocation is FunctionInvocation
                    && IsUnused(tree, first, used)
                    ? TextSpan.FromBounds(path.Span.Start, path.Invocation.Span.Start)
                : default;
            if (!gone.IsEmpty && !tree.Text.AsSpan(gone.Start, gone.Length).Contains('/'))
            {
                yield return gone;
            }
        }
    }

    private static bool IsUnused(SyntaxTree tree, InvocationSyntax invocation, HashSet<string> used) =>
        invocation is FunctionInvocation
        {
            Name: "defineVariable",
            ArgumentList.Arguments: [LiteralExpression { Token.Kind: SyntaxKind.String } name, ..],
        }
        && !used.Contains(EscapeSequence.Unquote(tree.TextOf(name), name.Token.IsUnterminated));

    private static string NameOf(Directive directive) => directive.Value.Split(':')[0].Trim().TrimStart('%');

    // The whole line where nothing else is on it.
    private static TextSpan LineOf(string text, Directive directive)
    {
        var start = text.LastIndexOf("//", directive.NameSpan.Start, StringComparison.Ordinal);
        var end = directive.ValueSpan.IsEmpty ? directive.NameSpan.End : directive.ValueSpan.End;
        var blanks = start;
        while (blanks > 0 && text[blanks - 1] is ' ' or '\t')
        {
            blanks--;
        }

        while (end < text.Length && text[end] is not ('\r' or '\n'))
        {
            end++;
        }

        if (blanks == 0 || text[blanks - 1] is '\r' or '\n')
        {
            end += text.AsSpan(end).StartsWith("\r\n") ? 2 : end < text.Length ? 1 : 0;
        }

        return TextSpan.FromBounds(blanks, end);
    }

    private static List<TextEdit> WithoutOverlaps(List<TextEdit> edits)
    {
        var kept = new List<TextEdit>();
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start).ThenByDescending(edit => edit.Span.End))
        {
            if (kept is not [.., var last] || edit.Span.Start >= last.Span.End)
            {
                kept.Add(edit);
            }
        }

        return kept;
    }
}

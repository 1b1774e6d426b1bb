using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Binding;
using FhirPath.Language.Documents;
using FhirPath.Language.Features.Navigation;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Outline;

/// <summary>The directives and expressions of a document, and the variables that they declare.</summary>
public static class DocumentOutline
{
    private const int MostItems = 10_000;
    private const int MostVariables = 1_000;
    private const int LongestName = 80;

    /// <summary>The outline, in the order of the text; the first 10 000 entries.</summary>
    public static ImmutableArray<OutlineItem> Of(Snapshot snapshot)
    {
        var declared = new DeclaredVariables(snapshot);
        var most = MostItems;
        return
        [
            .. Items(snapshot, expression => Expression(snapshot, expression, declared))
                .TakeWhile(item => (most -= 1 + item.Children.Length) >= 0),
        ];
    }

    /// <summary>As <see cref="Of"/>, without types: nothing but the names is worked out.</summary>
    internal static IEnumerable<OutlineItem> NamesOf(Snapshot snapshot)
    {
        var declared = new DeclaredVariables(snapshot);
        return Items(snapshot, expression => Plain(snapshot, expression, "", VariablesOf(expression, declared)));
    }

    /// <summary>A text on one line, cut to what a list has room for.</summary>
    internal static string Shorten(ReadOnlySpan<char> text)
    {
        // Each character on the line is at most a few of the text, but for long runs of blanks.
        var line = string.Join(' ', text[..Math.Min(text.Length, 4 * LongestName)].ToString()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestName && text.Length <= 4 * LongestName)
        {
            return line;
        }

        var length = Math.Min(line.Length, LongestName - 1);
        return $"{line.AsSpan(0, char.IsHighSurrogate(line[length - 1]) ? length - 1 : length)}…";
    }

    private static IEnumerable<OutlineItem> Items(Snapshot snapshot, Func<ExpressionAnalysis, OutlineItem> convert)
    {
        var directives = snapshot.Document.Directives;
        var next = 0;
        foreach (var expression in snapshot.Expressions)
        {
            for (; next < directives.Length && directives[next].NameSpan.Start < expression.Start; next++)
            {
                yield return Item(snapshot, directives[next]);
            }

            yield return convert(expression);
        }

        for (; next < directives.Length; next++)
        {
            yield return Item(snapshot, directives[next]);
        }
    }

    private static OutlineItem Item(Snapshot snapshot, Directive directive)
    {
        var span = TextSpan.FromBounds(directive.NameSpan.Start, directive.ValueSpan.End);
        if (directive.Kind == DirectiveKind.Variable
            && VariableDirective.Read(directive.Value, directive.ValueSpan.Start) is { Name.IsEmpty: false } variable)
        {
            return new OutlineItem(
                OutlineKind.Variable,
                Shorten($"%{TextOf(snapshot, variable.Name)}"),
                Shorten(TextOf(snapshot, variable.Type)),
                span,
                variable.Name,
                []);
        }

        return new OutlineItem(
            OutlineKind.Directive, Shorten(TextOf(snapshot, span)), "", span, directive.NameSpan, []);
    }

    private static OutlineItem Expression(
        Snapshot snapshot, ExpressionAnalysis expression, DeclaredVariables declared) => Plain(
        snapshot,
        expression,
        DetailOf(expression.Bindings[expression.Tree.Root].Type),
        VariablesOf(expression, declared));

    private static OutlineItem Plain(
        Snapshot snapshot, ExpressionAnalysis expression, string detail, ImmutableArray<OutlineItem> variables)
    {
        var lineEnd = expression.Text.AsSpan().IndexOfAny('\r', '\n');
        var firstLine = new TextSpan(expression.Start, lineEnd < 0 ? expression.Text.Length : lineEnd);
        return new OutlineItem(
            OutlineKind.Expression,
            Shorten(TextOf(snapshot, expression.Span)),
            detail,
            expression.Span,
            firstLine,
            variables);
    }

    private static ImmutableArray<OutlineItem> VariablesOf(ExpressionAnalysis expression, DeclaredVariables declared) =>
        expression.Text.Contains("defineVariable", StringComparison.Ordinal)
            ? [.. ExpressionOccurrences.In(expression, declared)
                .Where(occurrence => occurrence.Kind == OccurrenceKind.Declaration)
                .Take(MostVariables)
                .Select(Variable)]
            : [];

    private static OutlineItem Variable(Occurrence declaration) => new(
        OutlineKind.Variable,
        Shorten($"%{declaration.Referent.Spelling}"),
        DetailOf(declaration.Type),
        declaration.Extent,
        declaration.Span,
        []);

    private static string DetailOf(BoundType type) => type.Name is null ? "" : Shorten(type.ToString());

    private static ReadOnlySpan<char> TextOf(Snapshot snapshot, TextSpan span) =>
        snapshot.Text.AsSpan(span.Start, span.Length);
}

using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Documents;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.SourceActions;

/// <summary>
/// Puts directives that follow one another in order, and removes those that the next ones override at once. What stands
/// between two expressions holds together, so nothing changes for the expressions.
/// </summary>
internal static class DirectiveOrder
{
    public static IEnumerable<CodeAction> List(Snapshot snapshot, TextSpan range)
    {
        var edits = Blocks(snapshot.Document)
            .Select(block => Ordered(snapshot.Document, block))
            .OfType<TextEdit>()
            .ToImmutableArray();
        if (!edits.IsEmpty)
        {
            yield return CodeAction.Create("Organize directives", CodeActionKind.OrganizeDirectives, () => edits);
        }
    }

    // Directives with nothing but blanks and line ends between them.
    private static IEnumerable<ImmutableArray<Directive>> Blocks(FhirPathDocument document)
    {
        var block = ImmutableArray.CreateBuilder<Directive>();
        foreach (var directive in document.Directives)
        {
            var end = block.Count > 0 ? EndOf(block[^1]) : 0;
            if (block.Count > 0 && !document.Text.AsSpan()[end..StartOf(document, directive)].IsWhiteSpace())
            {
                yield return block.DrainToImmutable();
            }

            block.Add(directive);
        }

        if (block.Count > 0)
        {
            yield return block.DrainToImmutable();
        }
    }

    private static TextEdit? Ordered(FhirPathDocument document, ImmutableArray<Directive> block)
    {
        var ordered = Remaining(document.Text, block).OrderBy(RankOf).ToList();
        if (ordered.SequenceEqual(block))
        {
            return null;
        }

        var span = TextSpan.FromBounds(StartOf(document, block[0]), EndOf(block[^1]));
        var lines = ordered.Select(one => document.Text[StartOf(document, one)..EndOf(one)]);
        var between = document.Text.AsSpan(EndOf(block[0]));
        return new TextEdit(span, string.Join(Fixes.LinesAround.LineEndOf(between.ToString()), lines));
    }

    private static IEnumerable<Directive> Remaining(string text, ImmutableArray<Directive> block)
    {
        var overridden = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var remaining = new List<Directive>();
        foreach (var directive in block.Reverse())
        {
            var isGone = directive.Kind == DirectiveKind.Rule && overridden.Contains(KeyOf(RuleSet.All));
            if (KeyOf(directive, text) is not { } key || (!isGone && overridden.Add(key)))
            {
                remaining.Add(directive);
            }
        }

        return remaining.AsEnumerable().Reverse();
    }

    // What a later directive has to have in common to override this one; null where none does.
    private static string? KeyOf(Directive directive, string text)
    {
        if (directive.Value.Length == 0)
        {
            return null;
        }

        switch (directive.Kind)
        {
            case DirectiveKind.Resource or DirectiveKind.Context or DirectiveKind.Release or DirectiveKind.Purpose:
                return directive.Kind.ToString();
            case DirectiveKind.Variable:
                return $"%{directive.Value.Split(':')[0].Trim().TrimStart('%')}";
            case DirectiveKind.Rule:
                var parts = RuleDirective.Read(directive.Value, directive.ValueSpan.Start);
                var isRead = RuleLevels.TryParse(text.Substring(parts.Level.Start, parts.Level.Length), out _);
                var name = text.Substring(parts.Rule.Start, parts.Rule.Length);
                var row = DiagnosticTable.Find(name);
                return isRead && (row is not null || RuleSet.IsAll(name)) ? KeyOf(row?.Code ?? RuleSet.All) : null;
            default:
                return null;
        }
    }

    private static string KeyOf(string rule) => $"@{rule}";

    private static int RankOf(Directive directive) => directive.Kind switch
    {
        DirectiveKind.Release => 0,
        // Of these the later one holds: they stay in their order.
        DirectiveKind.Resource or DirectiveKind.Context => 1,
        DirectiveKind.Purpose => 2,
        DirectiveKind.Input or DirectiveKind.Data => 3,
        DirectiveKind.Variable => 4,
        DirectiveKind.Rule => 5,
        var kind => throw new ArgumentOutOfRangeException(nameof(directive), kind, "A directive needs its place."),
    };

    private static int StartOf(FhirPathDocument document, Directive directive) =>
        document.Text.LastIndexOf("//", directive.NameSpan.Start, StringComparison.Ordinal);

    private static int EndOf(Directive directive) =>
        directive.ValueSpan.IsEmpty ? directive.NameSpan.End : directive.ValueSpan.End;
}

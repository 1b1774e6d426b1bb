using System.Collections.Immutable;
using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;
using FhirPath.Language.Text;

namespace FhirPath.Language.Analysis.Repair;

/// <summary>
/// Says of an expression with brackets or quotes out of order what is wrong as its author would: the bracket where it
/// belongs, and of the rest what is left once it stands there.
/// </summary>
internal static class BracketRepair
{
    // Each slip takes a search of its own.
    private const int MostSlips = 3;
    private const int MostFixes = 3;

    /// <summary>All findings, in the order of the text; null where brackets and quotes are in order or too many are not.</summary>
    public static ImmutableArray<Diagnostic>? Explain(SyntaxTree tree, BindingContext context)
    {
        if (!tree.Diagnostics.Any(IsOfBracketOrQuote))
        {
            return null;
        }

        var edits = new Stack<RepairEdit>();
        var slips = new List<Diagnostic>();
        while (edits.Count < MostSlips && Find(tree, context, edits.Count + 1) is [_, ..] options)
        {
            var best = Choose(tree.Text, options);
            slips.Add(ToOriginal(Describe(tree.Text, best, options), edits));
            edits.Push(best.Edit);
            tree = SyntaxTree.Parse(best.Text);
        }

        if (edits.Count == 0)
        {
            return null;
        }

        var found = new DiagnosticBag();
        Binder.Bind(tree, context, found);
        var rest = tree.Diagnostics.Concat(found.ToImmutable());
        return [.. rest.Select(diagnostic => ToOriginal(diagnostic, edits)).Concat(slips)
            .OrderBy(diagnostic => diagnostic.Span.Start)];
    }

    // A bracket that pairs with no other mends nothing, whatever the count of findings says.
    private static ImmutableArray<RepairOption> Find(SyntaxTree tree, BindingContext context, int share) =>
        SlipFinder.Find(tree, context, share)
            .RemoveAll(option => option.Edit.Sign != '\'' && option.Anchor(tree.Text) < 0);

    private static bool IsOfBracketOrQuote(Diagnostic diagnostic) =>
        diagnostic.Code == DiagnosticTable.MissingBracket.Code
        || diagnostic.Code == DiagnosticTable.UnterminatedString.Code
        || diagnostic.Code == DiagnosticTable.UnexpectedText.Code;

    // Of equally likely ones that which leaves the other brackets paired as a reader pairs them, from the left.
    private static RepairOption Choose(string text, ImmutableArray<RepairOption> options)
    {
        if (options.Length == 1)
        {
            return options[0];
        }

        var scan = BracketScan.Of(text);
        return options.FirstOrDefault(option => IsLeftOver(option.Edit.Sign == '\'' ? -1 : option.Anchor(text)))
            ?? options[0];

        bool IsLeftOver(int anchor)
        {
            while (anchor >= 0 && scan.PartnerAt(anchor) >= 0)
            {
                anchor = anchor > 0 && text[anchor - 1] == text[anchor] ? anchor - 1 : -1;
            }

            return anchor >= 0;
        }
    }

    // Where several places are as likely, the bracket that lacks its partner is the one sure place.
    private static Diagnostic Describe(string text, RepairOption best, ImmutableArray<RepairOption> options)
    {
        if (best.Edit.Sign == '\'')
        {
            return DescribeQuote(best);
        }

        var anchor = best.Anchor(text);
        var same = options.Where(option => option.Edit.Sign != '\'' && option.Anchor(text) == anchor).ToList();
        var fixes = same.Take(MostFixes).Select(option => FixOf(option.Edit)).ToImmutableArray();
        var place = IsOnePlace(text, same) ? best.Edit.Span : new TextSpan(anchor, 1);
        return DescribeBracket(text, best.Edit, place, anchor) with { Fixes = fixes };
    }

    // Before or after a blank is the same place.
    private static bool IsOnePlace(string text, List<RepairOption> options)
    {
        var (first, last) = (options[0].Edit, options[^1].Edit);
        var (from, to) = (Math.Min(first.Offset, last.Offset), Math.Max(first.Offset, last.Offset));
        return options.Count == 1
            || (options.All(option => option.Edit.IsInsertion) && string.IsNullOrWhiteSpace(text[from..to]));
    }

    private static Diagnostic DescribeBracket(string text, RepairEdit edit, TextSpan place, int anchor) =>
        text[anchor] is var partner && edit.IsInsertion
            ? Errors.MissingPartner(place, edit.Sign, partner)
            : Errors.UnexpectedText(edit.Span, edit.Sign.ToString());

    private static DiagnosticFix FixOf(RepairEdit edit) => new(
        edit.IsInsertion ? $"Add '{edit.Sign}'" : $"Remove '{edit.Sign}'", [edit.ToTextEdit()]);

    private static Diagnostic DescribeQuote(RepairOption option)
    {
        var edit = option.Edit;
        var literal = BracketScan.Of(option.Text).Tokens
            .FirstOrDefault(token => token.Kind == SyntaxKind.String && token.Span.Touches(edit.Offset));
        return edit.IsInsertion
            ? Errors.MissingQuote(edit.ToBefore(literal.Span), edit.Offset, isOpening: literal.Start == edit.Offset)
            : Errors.UnexpectedText(edit.Span, "'");
    }

    private static Diagnostic ToOriginal(Diagnostic diagnostic, Stack<RepairEdit> edits)
    {
        foreach (var edit in edits)
        {
            diagnostic = diagnostic with
            {
                Span = edit.ToBefore(diagnostic.Span),
                Fixes = [.. diagnostic.Fixes.Select(fix => ToOriginal(fix, edit)).OfType<DiagnosticFix>()],
            };
        }

        return diagnostic;
    }

    // A fix of what the repair has put in, or around what it took out, is none for the text as it is.
    private static DiagnosticFix? ToOriginal(DiagnosticFix fix, RepairEdit edit)
    {
        var changes = fix.Edits.Select(change => change with { Span = edit.ToBefore(change.Span) }).ToImmutableArray();
        var isKept = changes.Zip(fix.Edits).All(pair => pair.First.Span.Length == pair.Second.Span.Length);
        return isKept ? fix with { Edits = changes } : null;
    }
}

using System.Collections.Immutable;
using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;

namespace FhirPath.Language.Analysis.Repair;

/// <summary>
/// Finds the bracket or quote that an author forgot or typed too often: of all texts that differ in one, those that
/// are right in syntax, names and types, and of these the most plausible. Bounded in work; long texts go without.
/// </summary>
internal static class SlipFinder
{
    private const int LongestText = 2_000;
    private const int MostLettersParsed = 40_000;
    private const int MostLettersBound = 6_000;
    private const int MostBound = 40;
    private const int LeastBound = 3;

    // With more than that wrong, no single bracket is to blame.
    private const int MostFindings = 8;

    // Options that differ by less are equally likely.
    private const int Margin = 3;

    /// <summary>The best options, best first; all but equally likely; none where nothing helps.</summary>
    /// <param name="tree">The expression.</param>
    /// <param name="context">What surrounds it.</param>
    /// <param name="share">What part of the work may be done, from 1 for all of it down.</param>
    public static ImmutableArray<RepairOption> Find(SyntaxTree tree, BindingContext context, int share)
    {
        var text = tree.Text;
        if (text.Length > LongestText || tree.Diagnostics.Length > MostFindings || tree.Diagnostics.Any(IsTooDeep))
        {
            return [];
        }

        var least = tree.Diagnostics.Length - 1;
        var drafts = new List<Draft>();
        foreach (var edit in RepairCandidates.Of(tree, MostLettersParsed / share / Math.Max(text.Length, 1)))
        {
            if (SyntaxTree.TryParse(edit.Apply(text), least) is not { } repaired || repaired.Diagnostics.Any(IsTooDeep))
            {
                continue;
            }

            if (repaired.Diagnostics.Length < least)
            {
                least = repaired.Diagnostics.Length;
                drafts.Clear();
            }

            drafts.Add(new Draft(edit, repaired, Plausibility.Of(repaired) + Plausibility.Of(edit, text)));
        }

        var bound = Math.Clamp(MostLettersBound / share / Math.Max(text.Length, 1), LeastBound, MostBound);
        var options = drafts.OrderBy(draft => draft.Cost).Take(bound)
            .Select(draft => Bind(draft, context))
            .OrderBy(option => option.Cost)
            .ToList();
        return [.. options.TakeWhile(option => option.Cost <= options[0].Cost + Margin)];
    }

    // What is not analysed has no findings: such a text only looks better.
    private static bool IsTooDeep(Diagnostic diagnostic) => diagnostic.Code == DiagnosticTable.TooDeep.Code;

    private static RepairOption Bind(Draft draft, BindingContext context)
    {
        var table = new BindingTable();
        var found = new DiagnosticBag { IsTally = true };
        Binder.Bind(draft.Tree, context, found, table: table);
        var cost = draft.Cost + Plausibility.Of(found.ToImmutable()) + TypePlausibility.Of(draft.Tree, table);
        return new RepairOption(draft.Edit, draft.Tree.Text, cost);
    }

    private readonly record struct Draft(RepairEdit Edit, SyntaxTree Tree, int Cost);
}

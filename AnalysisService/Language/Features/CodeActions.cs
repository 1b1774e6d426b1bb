using System.Collections.Immutable;
using System.Globalization;
using FhirPath.Language.Analysis;
using FhirPath.Language.Features.Fixes;
using FhirPath.Language.Features.Refactorings;
using FhirPath.Language.Features.SourceActions;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features;

/// <summary>
/// What can be done at a place: repairs of what was found there, refactorings of what is written there, and actions on
/// the whole document. Only what stands at the place is analysed, save for repairs of the same kind elsewhere.
/// </summary>
public static class CodeActions
{
    /// <summary>What is offered without being asked for by its kind: the document as a whole is not touched.</summary>
    public static ImmutableArray<CodeActionKind> AtPlace { get; } =
        [CodeActionKind.QuickFix, CodeActionKind.Extract, CodeActionKind.Inline, CodeActionKind.Rewrite];

    private static readonly ImmutableArray<(CodeActionKind Kind, Source List)> Rows =
    [
        (CodeActionKind.QuickFix, QuickFixes.List),
        (CodeActionKind.Extract, RefactoringTable.Extract),
        (CodeActionKind.Inline, RefactoringTable.Inline),
        (CodeActionKind.Rewrite, RefactoringTable.Rewrite),
        (CodeActionKind.FixAll, FixAll.List),
        (CodeActionKind.OrganizeDirectives, DirectiveOrder.List),
        (CodeActionKind.RemoveUnusedVariables, UnusedVariables.List),
        (CodeActionKind.Format, DocumentLayout.List),
    ];

    private delegate IEnumerable<CodeAction> Source(Snapshot snapshot, TextSpan range);

    /// <summary>The actions at a place, in the order to offer them.</summary>
    /// <param name="snapshot">The document.</param>
    /// <param name="range">What is selected; empty for a cursor.</param>
    /// <param name="kinds">Which kinds are asked for.</param>
    public static ImmutableArray<CodeAction> At(
        Snapshot snapshot, TextSpan range, ImmutableArray<CodeActionKind> kinds)
    {
        var start = Math.Clamp(range.Start, 0, snapshot.Text.Length);
        var place = TextSpan.FromBounds(start, Math.Clamp(range.End, start, snapshot.Text.Length));
        return
        [
            .. from row in Rows
               where kinds.Contains(row.Kind)
               from action in row.List(snapshot, place).Select(static (action, index) => Named(action, index))
               select action,
        ];
    }

    /// <summary>The action of an id that <see cref="At"/> gave for the same document and place; null for any other.</summary>
    public static CodeAction? Find(Snapshot snapshot, TextSpan range, string id) =>
        Enum.TryParse<CodeActionKind>(id.AsSpan(0, Math.Max(0, id.IndexOf('/'))), out var kind)
            ? At(snapshot, range, [kind]).FirstOrDefault(action => action.Id == id)
            : null;

    private static CodeAction Named(CodeAction action, int index) => action with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{action.Kind}/{index}"),
    };
}

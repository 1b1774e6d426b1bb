using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Refactorings;

/// <summary>Every refactoring there is, by what it is for. A new one is a file in this folder and a line here.</summary>
internal static class RefactoringTable
{
    private static readonly ImmutableArray<Func<RefactoringPlace, IEnumerable<CodeAction>>> Rewrites =
    [
        ExistenceForms.Offer,
        TypeForms.Offer,
        ParenthesesForms.Offer,
        Negations.Offer,
        OperandOrder.Offer,
        ImplicationForms.Offer,
        ConditionForms.Offer,
        BranchOrder.Offer,
    ];

    public static IEnumerable<CodeAction> Extract(Snapshot snapshot, TextSpan range) =>
        RefactoringPlace.At(snapshot, range) is { } place ? VariableExtraction.Offer(place) : [];

    public static IEnumerable<CodeAction> Inline(Snapshot snapshot, TextSpan range) =>
        RefactoringPlace.At(snapshot, range) is { } place ? VariableInlining.Offer(place) : [];

    public static IEnumerable<CodeAction> Rewrite(Snapshot snapshot, TextSpan range) =>
        RefactoringPlace.At(snapshot, range) is { } place ? Rewrites.SelectMany(offer => offer(place)) : [];
}

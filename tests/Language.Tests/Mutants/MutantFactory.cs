using System.Collections.Immutable;

namespace FhirPath.Language.Tests.Mutants;

/// <summary>Makes mutants, the same ones in every run.</summary>
internal static class MutantFactory
{
    private const int Seed = 20_260_101;

    private static readonly ImmutableArray<(MutantKind Kind, Func<MutantSource, Random, IEnumerable<Mutant>> All)> Rows =
    [
        (MutantKind.MisspelledProperty, NameMutations.MisspelledProperty),
        (MutantKind.PropertyOfAnotherType, NameMutations.PropertyOfAnotherType),
        (MutantKind.MisspelledFunction, NameMutations.MisspelledFunction),
        (MutantKind.WrongArity, NameMutations.WrongArity),
        (MutantKind.MisspelledType, NameMutations.MisspelledType),
        (MutantKind.MisspelledVariable, NameMutations.MisspelledVariable),
        (MutantKind.DroppedOpener, SyntaxMutations.DroppedOpener),
        (MutantKind.DroppedCloser, SyntaxMutations.DroppedCloser),
        (MutantKind.SuperfluousParenthesis, SyntaxMutations.SuperfluousParenthesis),
        (MutantKind.UnterminatedString, SyntaxMutations.UnterminatedString),
        (MutantKind.MisspelledOperator, SyntaxMutations.MisspelledOperator),
        (MutantKind.DanglingOperator, SyntaxMutations.DanglingOperator),
        (MutantKind.DoubledOperator, SyntaxMutations.DoubledOperator),
    ];

    /// <summary>One mutant of each kind that an expression allows, at a place drawn by lot.</summary>
    public static IEnumerable<Mutant> Of(MutantSource source, int round = 0)
    {
        foreach (var (kind, all) in Rows)
        {
            var random = new Random(HashCode(source.Text, (int)kind, round));
            var mutants = all(source, random).ToList();
            if (mutants.Count > 0)
            {
                yield return mutants[random.Next(mutants.Count)];
            }
        }
    }

    // The hash of a string differs from run to run: this one does not.
    private static int HashCode(string text, int kind, int round)
    {
        var hash = unchecked(Seed + (kind * 7919) + (round * 104_729));
        foreach (var letter in text)
        {
            hash = unchecked((hash * 31) + letter);
        }

        return hash;
    }
}

namespace FhirPath.Packages.Compiling;

/// <summary>Holds chains of bases to an end: what follows them must not run in a circle, nor deeper than its stack.</summary>
internal static class BaseChains
{
    private const int MostBases = 64;

    /// <summary>The types; one whose bases do not end soon is a problem, and has another base.</summary>
    /// <param name="types">The types; bases that are not among them have an end.</param>
    /// <param name="fallback">The other base, one that is not among the types; null for none.</param>
    /// <param name="problems">Is told what was wrong.</param>
    public static IReadOnlyList<TypeDraft> Bounded(
        IReadOnlyList<TypeDraft> types, Func<TypeDraft, string?> fallback, List<string> problems)
    {
        var bases = types.DistinctBy(type => type.Name).ToDictionary(type => type.Name, type => type.Base);
        var isSound = true;
        var bounded = new List<TypeDraft>(types.Count);
        foreach (var type in types)
        {
            var steps = 0;
            for (var parent = type.Base; parent is not null && steps <= MostBases; steps++)
            {
                parent = bases.GetValueOrDefault(parent);
            }

            var isBounded = steps <= MostBases;
            isSound &= isBounded;
            if (!isBounded)
            {
                problems.Add($"{type.Name} has bases that lead round in a circle, or too many.");
            }

            bounded.Add(isBounded ? type : type with { Base = fallback(type) });
        }

        return isSound ? types : bounded;
    }
}

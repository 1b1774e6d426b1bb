namespace FhirPath.Packages.Compiling;

/// <summary>
/// Holds a model to its own types. An element that refers to a type which the model lacks is left without types: what
/// it holds is unknown.
/// </summary>
internal static class References
{
    private const string SystemPrefix = "System.";

    /// <summary>The types with their references to each other only; every other one is a problem.</summary>
    public static List<TypeDraft> Resolve(IReadOnlyCollection<TypeDraft> types, List<string> problems)
    {
        var names = types.Select(type => type.Name).ToHashSet();
        bool IsKnown(string name) => names.Contains(name) || name.StartsWith(SystemPrefix, StringComparison.Ordinal);

        return [.. types.Select(type => type with
        {
            Base = type.Base is { } parent && !IsKnown(parent) ? Missing(type.Name, parent, problems) : type.Base,
            Elements =
            [
                .. type.Elements.Select(element => element.Types.FirstOrDefault(name => !IsKnown(name)) is { } missing
                    ? element with { Types = Unknown($"{type.Name}.{element.Name}", missing, problems) }
                    : element),
            ],
        })];
    }

    private static string[] Unknown(string place, string missing, List<string> problems)
    {
        Missing(place, missing, problems);
        return [];
    }

    private static string? Missing(string place, string missing, List<string> problems)
    {
        problems.Add($"{place} ({missing}) refers to a type that the definitions lack.");
        return null;
    }
}

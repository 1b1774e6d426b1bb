using FhirPath.ModelBuilder.Definitions;

namespace FhirPath.ModelBuilder.Drafts;

/// <summary>Holds a model to its own types: nothing may refer to a type that it lacks.</summary>
internal static class References
{
    /// <exception cref="DefinitionException">Names every reference that leads nowhere.</exception>
    public static void Check(IReadOnlyCollection<TypeDraft> types)
    {
        var names = types.Select(type => type.Name).ToHashSet();
        var broken = types.SelectMany(ReferencesOf)
            .Where(reference => !IsSystem(reference.Target) && !names.Contains(reference.Target))
            .Select(reference => $"{reference.Place} ({reference.Target})")
            .ToList();
        if (broken.Count > 0)
        {
            throw new DefinitionException($"Types that the definitions lack: {string.Join(", ", broken)}.");
        }
    }

    private static IEnumerable<(string Place, string Target)> ReferencesOf(TypeDraft type)
    {
        if (type.Base is { } parent)
        {
            yield return (type.Name, parent);
        }

        foreach (var element in type.Elements)
        {
            foreach (var target in element.Types)
            {
                yield return ($"{type.Name}.{element.Name}", target);
            }
        }
    }

    private static bool IsSystem(string name) => name.StartsWith("System.", StringComparison.Ordinal);
}

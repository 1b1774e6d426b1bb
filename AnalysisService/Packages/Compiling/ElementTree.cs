using FhirPath.Packages.Definitions;

namespace FhirPath.Packages.Compiling;

/// <summary>The elements of a profile, by the one they are below.</summary>
internal sealed class ElementTree
{
    private readonly Dictionary<string, List<ElementDefinition>> _plain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ElementDefinition>> _byId = new(StringComparer.Ordinal);

    private ElementTree(string rootPath) => RootPath = rootPath;

    /// <summary>Name of the type that is constrained: where all paths begin.</summary>
    public string RootPath { get; }

    /// <summary>What the profile says of the type itself; null in a differential that does not.</summary>
    public ElementDefinition? Root { get; private set; }

    /// <exception cref="DefinitionException">The profile has no elements.</exception>
    public static ElementTree Of(StructureDefinition profile, string rootPath)
    {
        var elements = profile.Snapshot ?? profile.Differential
            ?? throw new DefinitionException("The profile has neither a snapshot nor a differential.");
        var tree = new ElementTree(rootPath);
        string? slice = null;
        foreach (var element in elements.Element)
        {
            if (element.Path == rootPath)
            {
                tree.Root ??= element;
                continue;
            }

            // What is below a slice is of that slice; old definitions have no ids that tell so.
            var isBelowSlice = slice is not null && element.Path.StartsWith(slice, StringComparison.Ordinal);
            slice = isBelowSlice ? slice : element.SliceName is null ? null : element.Path + ".";
            var isInSlice = isBelowSlice || element.Id?.Contains(':', StringComparison.Ordinal) == true;
            if (element.SliceName is null && !isInSlice)
            {
                Add(tree._plain, element.Path, element);
            }

            if (element.Id is { } id)
            {
                Add(tree._byId, id, element);
            }
        }

        return tree;
    }

    /// <summary>The elements below a path that hold for all values, no slices; one for each path.</summary>
    public IEnumerable<ElementDefinition> Below(string path) =>
        _plain.GetValueOrDefault(path)?.DistinctBy(element => element.Path) ?? [];

    /// <summary>The elements and slices below an id, slices too.</summary>
    public IReadOnlyList<ElementDefinition> BelowId(string id) => _byId.GetValueOrDefault(id) ?? [];

    private static void Add(
        Dictionary<string, List<ElementDefinition>> groups, string place, ElementDefinition element)
    {
        var dot = place.LastIndexOf('.');
        var parent = dot < 0 ? "" : place[..dot];
        if (!groups.TryGetValue(parent, out var group))
        {
            group = [];
            groups.Add(parent, group);
        }

        group.Add(element);
    }
}

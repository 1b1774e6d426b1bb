using System.Collections.Immutable;

namespace FhirPath.Language.Model;

/// <summary>
/// The models that names of releases are looked up in: those of this build, and those of packages that a host has added.
/// Immutable; a model is loaded on first use, once, and shared by all threads from then on.
/// </summary>
public sealed class ModelCatalog
{
    private readonly ImmutableArray<ModelEntry> _entries;

    internal ModelCatalog(ImmutableArray<ModelEntry> entries)
    {
        _entries = entries;
        Releases = [.. entries.Select(entry => entry.Name).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The names to choose from, as they are shown: what this build has first, oldest first.</summary>
    public ImmutableArray<string> Releases { get; }

    /// <summary>A catalog with one more entry, which comes before all others of the same name.</summary>
    public ModelCatalog With(ModelEntry entry) => new(_entries.Add(entry));

    /// <summary>
    /// The model of a name: a release (<c>R4</c>), its version (<c>4.0.1</c>) or a package; in any case. Null where there
    /// is none, and where it could not be loaded.
    /// </summary>
    public FhirModel? Find(string name) => FindEntry(name)?.Model;

    /// <summary>As <see cref="Find"/>, without loading the model.</summary>
    public ModelEntry? FindEntry(string name)
    {
        for (var index = _entries.Length - 1; index >= 0; index--)
        {
            if (_entries[index].Answers(name))
            {
                return _entries[index];
            }
        }

        return null;
    }
}

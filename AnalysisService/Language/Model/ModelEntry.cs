using System.Collections.Immutable;

namespace FhirPath.Language.Model;

/// <summary>A model that is loaded on first use, and the names it goes by.</summary>
public sealed class ModelEntry
{
    private readonly ImmutableArray<string> _otherNames;
    private readonly Lazy<FhirModel?> _model;

    /// <param name="name">The name that is shown: <c>R4</c>.</param>
    /// <param name="otherNames">Other spellings: <c>4.0.1</c>.</param>
    /// <param name="load">Loads the model; called once at most. Null where that fails, which it tells on its own.</param>
    public ModelEntry(string name, ImmutableArray<string> otherNames, Func<FhirModel?> load)
    {
        Name = name;
        _otherNames = otherNames;
        _model = new Lazy<FhirModel?>(load);
    }

    /// <summary>The name that is shown.</summary>
    public string Name { get; }

    /// <summary>The model; null where it could not be loaded.</summary>
    public FhirModel? Model => _model.Value;

    /// <summary>True for any of its names, in any case.</summary>
    public bool Answers(string name) =>
        string.Equals(name, Name, StringComparison.OrdinalIgnoreCase)
        || _otherNames.Contains(name, StringComparer.OrdinalIgnoreCase);
}

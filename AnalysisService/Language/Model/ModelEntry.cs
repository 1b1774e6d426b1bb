using System.Collections.Immutable;

namespace FhirPath.Language.Model;

/// <summary>A model that is loaded on first use, and the names it goes by.</summary>
public sealed class ModelEntry
{
    private readonly ImmutableArray<string> _otherNames;
    private readonly Func<FhirModel?> _load;
    private readonly Lock _loading = new();
    private FhirModel? _model;
    private volatile bool _isLoaded;

    /// <param name="name">The name that is shown: <c>R4</c>.</param>
    /// <param name="otherNames">Other spellings: <c>4.0.1</c>.</param>
    /// <param name="load">
    /// Loads the model; called until it returns, then no more. Null where that fails, which it tells on its own.
    /// </param>
    public ModelEntry(string name, ImmutableArray<string> otherNames, Func<FhirModel?> load)
    {
        Name = name;
        _otherNames = otherNames;
        _load = load;
    }

    /// <summary>The name that is shown.</summary>
    public string Name { get; }

    /// <summary>The model; null where it could not be loaded.</summary>
    public FhirModel? Model
    {
        get
        {
            // What is thrown for want of memory or file handles is not kept: whoever comes next tries again.
            if (!_isLoaded)
            {
                lock (_loading)
                {
                    _model = _isLoaded ? _model : _load();
                    _isLoaded = true;
                }
            }

            return _model;
        }
    }

    /// <summary>True for any of its names, in any case.</summary>
    public bool Answers(string name) =>
        string.Equals(name, Name, StringComparison.OrdinalIgnoreCase)
        || _otherNames.Contains(name, StringComparer.OrdinalIgnoreCase);
}

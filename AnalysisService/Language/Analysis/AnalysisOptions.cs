using System.Collections.Immutable;
using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Model;

namespace FhirPath.Language.Analysis;

/// <summary>How to read a text. Directives in a document override what stands here.</summary>
/// <param name="Release">FHIR release, <c>R4</c>, or a package of profiles; empty for the default.</param>
/// <param name="Context">
/// The type or element path that expressions are evaluated on (<c>Patient</c>, <c>Patient.contact</c>); null or empty
/// where it is not known.
/// </param>
/// <param name="Variables">Environment variables beyond those that FHIRPath and FHIR define.</param>
public sealed record AnalysisOptions(
    string? Release, string? Context, ImmutableArray<VariableDeclaration> Variables)
{
    /// <summary>The default release, no context, no variables.</summary>
    public static AnalysisOptions Default { get; } = new("", null, []);

    /// <summary>Which findings are reported, and how grave they are.</summary>
    public RuleSet Rules { get; init; } = RuleSet.Default;

    /// <summary>What the expressions are for.</summary>
    public ExpressionPurpose Purpose { get; init; }

    /// <summary>The files that examples are taken from, as far as the caller knows them.</summary>
    public ImmutableArray<ExampleFile> Examples { get; init; } = [];

    /// <summary>The models that releases are looked up in.</summary>
    public ModelCatalog Models { get; init; } = FhirModels.BuiltIn;

    /// <summary>The declared variables; of several with one name the last.</summary>
    internal ImmutableDictionary<string, VariableDeclaration> VariablesByName()
    {
        var byName = ImmutableDictionary<string, VariableDeclaration>.Empty;
        foreach (var variable in Variables.IsDefault ? [] : Variables)
        {
            byName = byName.SetItem(variable.Name, variable);
        }

        return byName;
    }
}

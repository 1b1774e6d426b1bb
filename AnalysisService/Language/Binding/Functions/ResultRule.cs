using System.Collections.Immutable;

namespace FhirPath.Language.Binding.Functions;

/// <summary>What a function returns, as data that the binder applies to the types it has found.</summary>
/// <param name="Source">Where the type comes from.</param>
/// <param name="Cardinality">How many items there can be.</param>
public sealed record ResultRule(ResultSource Source, ResultCardinality Cardinality)
{
    /// <summary>
    /// Names of the possible types of a fixed result: System types with their namespace, FHIR types as the model names
    /// them. A release may lack one.
    /// </summary>
    public ImmutableArray<string> TypeNames { get; init; } = [];

    /// <summary>Index of the first argument that gives the result's type.</summary>
    public int FirstArgument { get; init; }
}

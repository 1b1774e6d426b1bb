using System.Collections.Immutable;

namespace FhirPath.Language.Model;

/// <summary>Where a type gets what it needs only on first use: its elements and the long texts.</summary>
internal interface IModelSource
{
    /// <summary>Own elements of a type, in the order of the definitions, from a position of the source's own.</summary>
    ImmutableArray<ElementInfo> ReadElements(TypeInfo type, int position);

    /// <summary>A long text by its number; null for a number below zero.</summary>
    string? ReadDefinition(int number);
}

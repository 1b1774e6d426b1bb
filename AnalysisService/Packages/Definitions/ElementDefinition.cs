using System.Collections.Immutable;

namespace FhirPath.Packages.Definitions;

/// <summary>The parts of a FHIR ElementDefinition that the model is made from.</summary>
internal sealed record ElementDefinition
{
    /// <summary>Path with the names of slices: <c>Extension.extension:code.url</c>.</summary>
    public string? Id { get; set; }

    public required string Path { get; set; }

    public string? SliceName { get; set; }

    /// <summary>Null in a differential that leaves it as it is, as for the others.</summary>
    public int? Min { get; set; }

    public string? Max { get; set; }

    public string? Short { get; set; }

    public string? Definition { get; set; }

    public string? FixedUri { get; set; }

    public string? PatternUri { get; set; }

    public string? ContentReference { get; set; }

    public ImmutableArray<ElementType> Type { get; set; } = [];

    public ElementBinding? Binding { get; set; }

    public bool? IsSummary { get; set; }
}

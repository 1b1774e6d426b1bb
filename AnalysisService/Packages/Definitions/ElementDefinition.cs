using System.Collections.Immutable;

namespace FhirPath.Packages.Definitions;

/// <summary>The parts of a FHIR ElementDefinition that the model is made from.</summary>
internal sealed record ElementDefinition
{
    public required string Path { get; set; }

    public string? SliceName { get; set; }

    public int Min { get; set; }

    public string Max { get; set; } = "1";

    public string? Short { get; set; }

    public string? Definition { get; set; }

    public string? ContentReference { get; set; }

    public ImmutableArray<ElementType> Type { get; set; } = [];

    public ElementBinding? Binding { get; set; }
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace FhirPath.Packages.Definitions;

/// <summary>One type of an element, with what a reference of it may point at.</summary>
internal sealed record ElementType
{
    private const string FhirTypeExtension = "http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type";

    public string? Code { get; set; }

    /// <summary>Profiles that the value itself has to fit.</summary>
    [JsonConverter(typeof(OneOrManyConverter))]
    public ImmutableArray<string> Profile { get; set; } = [];

    [JsonConverter(typeof(OneOrManyConverter))]
    public ImmutableArray<string> TargetProfile { get; set; } = [];

    public ImmutableArray<TypeExtension> Extension { get; set; } = [];

    /// <summary>The FHIR type that stands for a System type in the code (<c>string</c> for an id), or null.</summary>
    public string? FhirType => Extension.FirstOrDefault(extension => extension.Url == FhirTypeExtension) is { } found
        ? found.ValueUrl ?? found.ValueUri
        : null;
}

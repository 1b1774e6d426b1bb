using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace FhirPath.Packages.Definitions;

/// <summary>A code, in a CodeSystem with the codes below it.</summary>
internal sealed record Concept
{
    public string? Code { get; set; }

    public string? Display { get; set; }

    [JsonPropertyName("concept")]
    public ImmutableArray<Concept> Children { get; set; } = [];
}

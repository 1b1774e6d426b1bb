using System.Text.Json.Serialization;

namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>The values of an enumeration that a client knows.</summary>
/// <param name="Values">Their numbers.</param>
internal sealed record ValueSet([property: JsonPropertyName("valueSet")] IReadOnlyList<int>? Values = null);

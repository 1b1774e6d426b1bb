using System.Text.Json;

namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Label">Two UTF-16 offsets in the signature's label, or for older clients a part of it.</param>
/// <param name="Documentation">What the argument has to be.</param>
internal sealed record ParameterInformation(JsonElement Label, MarkupContent Documentation);

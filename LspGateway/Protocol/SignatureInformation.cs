using System.Text.Json;

namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Label">Name, parameters, result.</param>
/// <param name="Documentation">What the function does.</param>
/// <param name="Parameters">In order.</param>
/// <param name="ActiveParameter">As in the whole, for clients that look for it here.</param>
internal sealed record SignatureInformation(
    string Label,
    MarkupContent Documentation,
    IReadOnlyList<ParameterInformation> Parameters,
    JsonElement? ActiveParameter);

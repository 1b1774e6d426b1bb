using System.Text.Json;

namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of window/workDoneProgress/create and window/workDoneProgress/cancel.</summary>
/// <param name="Token">A string or a number.</param>
internal sealed record ProgressToken(JsonElement Token);

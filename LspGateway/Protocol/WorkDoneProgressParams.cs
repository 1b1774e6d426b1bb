using System.Text.Json;

namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of $/progress that tell how far work is.</summary>
internal sealed record WorkDoneProgressParams(JsonElement Token, WorkDoneProgress Value);

using System.Text.Json;

namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Range">true or {} where the client asks for parts of documents.</param>
/// <param name="Full">true or {"delta":true} where it asks for whole ones.</param>
internal sealed record SemanticTokensRequestsClientCapabilities(JsonElement? Range = null, JsonElement? Full = null);

using System.Text.Json;

namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record Registration(string Id, string Method, JsonElement? RegisterOptions);

using System.Text.Json;

namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of $/progress that carry a part of a workspace's problems.</summary>
internal sealed record WorkspaceDiagnosticPart(JsonElement Token, WorkspaceDiagnosticReport Value);

using System.Text.Json;

namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of workspace/diagnostic.</summary>
/// <param name="PreviousResultIds">What the client has.</param>
/// <param name="PartialResultToken">Where parts of the result go as they are found: a string or a number.</param>
internal sealed record WorkspaceDiagnosticParams(
    IReadOnlyList<PreviousResultId>? PreviousResultIds = null, JsonElement? PartialResultToken = null);

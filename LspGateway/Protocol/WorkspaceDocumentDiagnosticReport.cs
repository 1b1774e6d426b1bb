using System.Text.Json.Serialization;

namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>The problems of one document of a workspace.</summary>
/// <param name="Kind">"full", or "unchanged" where the client has the result named by the id.</param>
/// <param name="Uri">The document.</param>
/// <param name="Version">Of the document where it is open; null where it is a file.</param>
/// <param name="ResultId">Names this result.</param>
/// <param name="Items">Absent where unchanged.</param>
internal sealed record WorkspaceDocumentDiagnosticReport(
    string Kind,
    string Uri,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version,
    string ResultId,
    IReadOnlyList<Diagnostic>? Items);

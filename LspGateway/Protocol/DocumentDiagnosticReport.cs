namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Result of textDocument/diagnostic.</summary>
/// <param name="Kind">"full", or "unchanged" where the client has the result named by the id.</param>
/// <param name="ResultId">Names this result.</param>
/// <param name="Items">Absent where unchanged.</param>
internal sealed record DocumentDiagnosticReport(string Kind, string ResultId, IReadOnlyList<Diagnostic>? Items);

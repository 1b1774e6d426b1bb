namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Range">Where.</param>
/// <param name="Severity">1 error, 2 warning, 3 information, 4 hint.</param>
/// <param name="Code">Stable, "FP1001".</param>
/// <param name="Source">"fhirpath".</param>
/// <param name="Message">One sentence.</param>
internal sealed record Diagnostic(Range Range, int Severity, string Code, string Source, string Message);

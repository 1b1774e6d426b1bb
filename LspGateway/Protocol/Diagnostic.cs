namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Range">Where.</param>
/// <param name="Severity">1 error, 2 warning, 3 information, 4 hint.</param>
/// <param name="Code">Stable, "FP1001".</param>
/// <param name="Source">"fhirpath".</param>
/// <param name="Message">One sentence.</param>
/// <param name="CodeDescription">A page on what is right; only where the client can take it.</param>
/// <param name="Tags">1 unnecessary, 2 deprecated; only those that the client knows.</param>
/// <param name="RelatedInformation">Other places; only where the client can take them.</param>
internal sealed record Diagnostic(
    Range Range,
    int Severity,
    string Code,
    string Source,
    string Message,
    CodeDescription? CodeDescription = null,
    IReadOnlyList<int>? Tags = null,
    IReadOnlyList<DiagnosticRelatedInformation>? RelatedInformation = null);

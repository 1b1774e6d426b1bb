namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>What a client can take in a diagnostic.</summary>
internal interface IDiagnosticContents
{
    bool? RelatedInformation { get; }

    ValueSet? TagSupport { get; }

    bool? CodeDescriptionSupport { get; }
}

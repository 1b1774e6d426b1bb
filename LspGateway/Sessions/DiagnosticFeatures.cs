using FhirPathAspire.LspGateway.Protocol;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>What the client can take in a diagnostic.</summary>
/// <param name="CodeDescription">The address of a page about its code.</param>
/// <param name="RelatedInformation">Other places.</param>
/// <param name="Tags">How it may be drawn, by number.</param>
internal sealed record DiagnosticFeatures(bool CodeDescription, bool RelatedInformation, IReadOnlyList<int> Tags)
{
    public static DiagnosticFeatures From(TextDocumentClientCapabilities? capabilities)
    {
        // Before LSP 3.18 a client said it of pushed diagnostics only, and meant both.
        IDiagnosticContents?[] said = [capabilities?.PublishDiagnostics, capabilities?.Diagnostic];
        return new DiagnosticFeatures(
            said.Any(static contents => contents?.CodeDescriptionSupport == true),
            said.Any(static contents => contents?.RelatedInformation == true),
            [.. said.SelectMany(static contents => contents?.TagSupport?.Values ?? []).Distinct()]);
    }
}

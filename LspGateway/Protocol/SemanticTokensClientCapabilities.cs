namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Requests">Which requests the client makes.</param>
/// <param name="TokenTypes">The types that it can colour.</param>
/// <param name="TokenModifiers">The modifiers that it can show.</param>
/// <param name="MultilineTokenSupport">Whether a token may have several lines.</param>
internal sealed record SemanticTokensClientCapabilities(
    SemanticTokensRequestsClientCapabilities? Requests = null,
    IReadOnlyList<string>? TokenTypes = null,
    IReadOnlyList<string>? TokenModifiers = null,
    bool? MultilineTokenSupport = null);

namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>That the client takes actions; the kinds it names besides are those it knows already.</summary>
internal sealed record CodeActionLiteralClientCapabilities;

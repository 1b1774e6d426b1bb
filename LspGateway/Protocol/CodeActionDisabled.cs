namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Reason">A sentence for the user.</param>
internal sealed record CodeActionDisabled(string Reason);

namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record CodeActionOptions(IReadOnlyList<string> CodeActionKinds, bool? ResolveProvider);

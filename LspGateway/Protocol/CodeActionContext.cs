namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Only">The kinds that are wanted, each with all below it; absent for whatever fits.</param>
internal sealed record CodeActionContext(IReadOnlyList<string>? Only = null);

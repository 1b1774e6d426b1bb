namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Uri">The file that was created, changed or deleted.</param>
internal sealed record FileEvent(string Uri);

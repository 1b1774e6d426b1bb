namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Uri">Where the folder is.</param>
internal sealed record WorkspaceFolder(string? Uri = null);

namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of workspace/configuration.</summary>
internal sealed record ConfigurationParams(IReadOnlyList<ConfigurationItem> Items);

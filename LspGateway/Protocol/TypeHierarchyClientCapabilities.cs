namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Type hierarchies.</summary>
internal sealed record TypeHierarchyClientCapabilities(bool? DynamicRegistration = null);

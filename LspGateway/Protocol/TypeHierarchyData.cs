namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>A type, for the requests that ask for the ones above and below it.</summary>
internal sealed record TypeHierarchyData(string Release, string Type);

namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of typeHierarchy/supertypes and typeHierarchy/subtypes.</summary>
internal sealed record TypeHierarchyItemParams(TypeHierarchyItem Item);

namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="IncludeDeclaration">Whether the declaration is wanted too.</param>
internal sealed record ReferenceContext(bool IncludeDeclaration);

using FhirPath.Language.Model;

namespace FhirPath.Language.Features.ModelDocuments;

/// <summary>A type of the model with the place of its declaration.</summary>
/// <param name="Type">The type.</param>
/// <param name="Release">The release or package whose types it is one of.</param>
/// <param name="Detail">A few words on it; null where the definitions have none.</param>
/// <param name="Place">Where it is declared.</param>
public sealed record TypeNode(TypeInfo Type, string Release, string? Detail, ModelPlace Place);

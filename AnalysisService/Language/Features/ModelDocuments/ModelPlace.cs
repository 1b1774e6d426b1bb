namespace FhirPath.Language.Features.ModelDocuments;

/// <summary>
/// A place in the document of a type. Lines and columns count from 0; before the name on its line stand ASCII characters
/// only, so that its column is the same in every encoding.
/// </summary>
/// <param name="Release">The release or package, as a <see cref="Model.ModelCatalog"/> finds it.</param>
/// <param name="Type">The type or profile whose document it is.</param>
/// <param name="Line">The line of the name.</param>
/// <param name="Column">The column that the name begins in.</param>
/// <param name="Length">The length of the name.</param>
/// <param name="EndLine">The line behind all that belongs to it.</param>
public sealed record ModelPlace(string Release, string Type, int Line, int Column, int Length, int EndLine);

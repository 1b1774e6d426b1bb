using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Links;

/// <summary>A part of a document that leads elsewhere.</summary>
/// <param name="Span">What leads there.</param>
/// <param name="Target">A web address, or the path of a file as the document writes it.</param>
/// <param name="IsFile">True for a path, which counts from the document's folder where it is not a whole one.</param>
public sealed record DocumentLink(TextSpan Span, string Target, bool IsFile);

using FhirPath.Language.Features.ModelDocuments;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Navigation;

/// <summary>A place to go to: in the document itself, or in the document of a type.</summary>
/// <param name="Span">All that belongs to it, in the document itself.</param>
/// <param name="Selection">Its name there.</param>
/// <param name="Model">The place in the document of a type; null for one in the document itself.</param>
public sealed record NavigationTarget(TextSpan Span, TextSpan Selection, ModelPlace? Model)
{
    internal static NavigationTarget Of(TextSpan span, TextSpan selection) => new(span, selection, null);

    internal static NavigationTarget Of(ModelPlace place) => new(default, default, place);
}

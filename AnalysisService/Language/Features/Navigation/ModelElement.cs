using FhirPath.Language.Model;

namespace FhirPath.Language.Features.Navigation;

/// <summary>An element of the model.</summary>
/// <param name="Element">The element where it was first declared: what overrides it is the same one.</param>
public sealed record ModelElement(ElementInfo Element) : Referent
{
    internal override string Spelling => Element.Name;

    internal static ModelElement Of(ElementInfo element)
    {
        while (element.DeclaringType.Base?.FindElement(element.Name) is { } inherited)
        {
            element = inherited;
        }

        return new ModelElement(element);
    }
}

using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Model;

namespace FhirPath.Language.Features.Completions;

/// <summary>Decides whether a function makes sense on a focus. Where nothing is known of it, each one may.</summary>
internal static class FunctionFit
{
    /// <summary>True for a function that has no use for what stands before it.</summary>
    public static bool StandsAlone(FunctionSignature function) => function.Name is "now" or "today" or "timeOfDay";

    /// <summary>True where the function can have a result on some type of the focus.</summary>
    public static bool Fits(FunctionSignature function, BoundType focus)
    {
        if (focus.Types.IsEmpty)
        {
            return true;
        }

        foreach (var type in focus.Types)
        {
            if (Fits(function, type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(FunctionSignature function, TypeInfo type)
    {
        // A value of an abstract type is of some subtype.
        if (type.IsAbstract && type.Kind != TypeKind.Resource)
        {
            return true;
        }

        return function.Input.Accepts switch
        {
            ValueKind.Any => FitsAny(function, type),
            var kind => ValueKinds.Accepts(kind, type),
        };
    }

    private static bool FitsAny(FunctionSignature function, TypeInfo type) => function switch
    {
        { Name: "iif" } => true,
        { Chapter: FunctionChapter.Conversion } or { Name: "min" or "max" } => type.SystemType is not null,
        { Name: "getValue" } => type.Kind == TypeKind.Primitive,
        { Name: "htmlChecks" } => type.Name is "xhtml" or "Narrative",
        { Chapter: FunctionChapter.Fhir } => type.Kind != TypeKind.System,
        { Name: "children" or "descendants" } => !type.AllElements.IsEmpty,
        _ => true,
    };
}

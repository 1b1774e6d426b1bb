using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Model;

namespace FhirPath.Language.Features.Completions;

/// <summary>Decides whether a function makes sense on a focus. Where nothing is known of it, each one may.</summary>
internal static class FunctionFit
{
    private static readonly string[] Coded =
        ["code", "Coding", "CodeableConcept", "CodeableReference", "System.String"];

    private static readonly string[] References =
        ["Reference", "CodeableReference", "canonical", "uri", "url", "oid", "uuid", "string", "System.String"];

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
            ValueKind.Coded => Coded.Contains(type.Name),
            ValueKind.Reference => References.Contains(type.Name),
            ValueKind.Resource => type.Kind == TypeKind.Resource,
            var kind => type.SystemType is { } system && Accepts(kind, system),
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

    private static bool Accepts(ValueKind kind, TypeInfo system)
    {
        var isDateOrTime = system == SystemTypes.Date || system == SystemTypes.DateTime || system == SystemTypes.Time;
        var isInteger = system == SystemTypes.Integer || system == SystemTypes.Long;
        var isNumber = isInteger || system == SystemTypes.Decimal;
        var isQuantity = system == SystemTypes.Quantity;
        return kind switch
        {
            ValueKind.Boolean => system == SystemTypes.Boolean,
            ValueKind.String => system == SystemTypes.String,
            ValueKind.Integer => isInteger,
            ValueKind.Number => isNumber,
            ValueKind.NumberOrQuantity => isNumber || isQuantity,
            ValueKind.DateOrTime => isDateOrTime,
            ValueKind.Quantity => isQuantity,
            ValueKind.Measured => isNumber || isQuantity || isDateOrTime,
            _ => throw new InvalidOperationException($"{kind} is no kind of System value."),
        };
    }
}

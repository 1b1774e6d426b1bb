using FhirPath.Language.Model;

namespace FhirPath.Language.Binding.Functions;

/// <summary>Which types satisfy what a function demands; FHIR values count as the System type they convert to.</summary>
internal static class ValueKinds
{
    private static readonly string[] Coded =
        ["code", "Coding", "CodeableConcept", "CodeableReference", "System.String"];

    private static readonly string[] References =
        ["Reference", "CodeableReference", "canonical", "uri", "url", "oid", "uuid", "string", "System.String"];

    /// <summary>True where a value of some possible type satisfies the demand, and where nothing is known.</summary>
    public static bool AcceptsAny(ValueKind kind, BoundType value)
    {
        if (kind == ValueKind.Any || value.Types.IsEmpty)
        {
            return true;
        }

        foreach (var type in value.Types)
        {
            if (Accepts(kind, type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a value of the type, or of a subtype where it is abstract, satisfies the demand.</summary>
    public static bool Accepts(ValueKind kind, TypeInfo type)
    {
        // A value of an abstract type is of some subtype. Resources have no value of their own.
        if (type.IsAbstract && type.Kind != TypeKind.Resource)
        {
            return true;
        }

        return kind switch
        {
            ValueKind.Any => true,
            ValueKind.Coded => type.SystemType == SystemTypes.String || Array.IndexOf(Coded, type.Name) >= 0,
            ValueKind.Reference => Array.IndexOf(References, type.Name) >= 0 || IsA(type, "Reference"),
            ValueKind.Resource => type.Kind == TypeKind.Resource,
            _ => type.SystemType is { } system && AcceptsSystem(kind, system),
        };
    }

    private static bool IsA(TypeInfo type, string name)
    {
        for (var own = type; own is not null; own = own.Base)
        {
            if (own.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AcceptsSystem(ValueKind kind, TypeInfo system)
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
            ValueKind.NumberOrQuantity or ValueKind.Quantity => isNumber || isQuantity,
            ValueKind.DateOrTime => isDateOrTime,
            ValueKind.Measured => isDateOrTime || isNumber || isQuantity,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind needs a rule."),
        };
    }
}

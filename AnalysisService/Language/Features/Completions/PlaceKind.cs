namespace FhirPath.Language.Features.Completions;

/// <summary>What sort of thing may be written at a place.</summary>
internal enum PlaceKind
{
    /// <summary>A member or function, after a dot.</summary>
    Member,

    /// <summary>An operand: at the start, after an operator or an opening bracket.</summary>
    Operand,

    /// <summary>An operator, after a complete operand.</summary>
    Operator,

    /// <summary>The name of an element in an instance selector.</summary>
    InstanceElement,

    /// <summary>The name of a type.</summary>
    Type,
}

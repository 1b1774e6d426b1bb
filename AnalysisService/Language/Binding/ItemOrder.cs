namespace FhirPath.Language.Binding;

/// <summary>Whether the items of a collection have an order that every engine keeps.</summary>
public enum ItemOrder
{
    /// <summary>They have.</summary>
    Defined,

    /// <summary>
    /// A union: no order by the specification (https://hl7.org/fhirpath/#combining), though engines put the left items
    /// first.
    /// </summary>
    Merged,

    /// <summary>They have none: <c>children()</c>, <c>descendants()</c>.</summary>
    Undefined,
}

namespace FhirPath.Language.Binding.Functions;

/// <summary>
/// What values a function takes as input or argument. FHIR values count as the System type they convert to.
/// </summary>
public enum ValueKind
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>Boolean.</summary>
    Boolean,

    /// <summary>String, and all FHIR primitives whose value is one.</summary>
    String,

    /// <summary>Integer or Long.</summary>
    Integer,

    /// <summary>Integer, Long or Decimal.</summary>
    Number,

    /// <summary>A number or a Quantity.</summary>
    NumberOrQuantity,

    /// <summary>Date, DateTime or Time.</summary>
    DateOrTime,

    /// <summary>Quantity.</summary>
    Quantity,

    /// <summary>Number, Quantity, Date, DateTime or Time: what has a precision.</summary>
    Measured,

    /// <summary>code, Coding or CodeableConcept (or a string taken for a code).</summary>
    Coded,

    /// <summary>Reference, canonical, uri, or string taken for a URL.</summary>
    Reference,

    /// <summary>A resource.</summary>
    Resource,
}

namespace FhirPath.Language.Model;

/// <summary>What a type of the model is: where it may stand and how it is navigated.</summary>
public enum TypeKind
{
    /// <summary>A type of FHIRPath itself, such as <c>System.String</c>.</summary>
    System,

    /// <summary>A FHIR primitive, such as <c>code</c>: a System value with an id and extensions.</summary>
    Primitive,

    /// <summary>A FHIR data type, such as <c>HumanName</c>.</summary>
    Complex,

    /// <summary>A group of elements inside another type, named by its path, such as <c>Patient.contact</c>.</summary>
    Backbone,

    /// <summary>A resource, such as <c>Patient</c>.</summary>
    Resource,
}

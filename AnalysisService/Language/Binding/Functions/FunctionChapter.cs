namespace FhirPath.Language.Binding.Functions;

/// <summary>Where a function is defined: chapters of FHIRPath, then the specifications that add some.</summary>
public enum FunctionChapter
{
    /// <summary>Existence.</summary>
    Existence,

    /// <summary>Filtering and projection.</summary>
    Filtering,

    /// <summary>Subsetting.</summary>
    Subsetting,

    /// <summary>Combining.</summary>
    Combining,

    /// <summary>Conversion.</summary>
    Conversion,

    /// <summary>String manipulation.</summary>
    Strings,

    /// <summary>Math.</summary>
    Math,

    /// <summary>Tree navigation.</summary>
    TreeNavigation,

    /// <summary>Utility functions.</summary>
    Utility,

    /// <summary>Operators and reflection on types.</summary>
    Types,

    /// <summary>Aggregates.</summary>
    Aggregates,

    /// <summary>Parts of and differences between dates and times.</summary>
    DateTime,

    /// <summary>What FHIR adds.</summary>
    Fhir,

    /// <summary>What Structured Data Capture adds for questionnaires.</summary>
    Sdc,

    /// <summary>What SQL on FHIR adds for views.</summary>
    SqlOnFhir,

    /// <summary>Members of <c>%terminologies</c>.</summary>
    Terminology,

    /// <summary>Members of <c>%factory</c>.</summary>
    Factory,

    /// <summary>Members of <c>%server</c>.</summary>
    Server,
}

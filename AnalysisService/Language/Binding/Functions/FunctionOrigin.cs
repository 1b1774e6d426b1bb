namespace FhirPath.Language.Binding.Functions;

/// <summary>Since when, and where, a function can be used.</summary>
public enum FunctionOrigin
{
    /// <summary>FHIRPath 2.0.0 (N1), normative.</summary>
    Normative,

    /// <summary>For trial use in FHIRPath 2.0.0, or new in 3.0.0.</summary>
    TrialUse,

    /// <summary>FHIR, all releases.</summary>
    Fhir,

    /// <summary>FHIR from R5 on.</summary>
    FhirR5,

    /// <summary>Questionnaires (Structured Data Capture).</summary>
    Sdc,

    /// <summary>View definitions (SQL on FHIR).</summary>
    SqlOnFhir,

    /// <summary>Clinical documents (CDA) only.</summary>
    ClinicalDocument,
}

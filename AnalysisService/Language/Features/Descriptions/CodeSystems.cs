using System.Collections.Immutable;

namespace FhirPath.Language.Features.Descriptions;

/// <summary>Code systems that records name most, by URL.</summary>
internal static class CodeSystems
{
    public static ImmutableArray<(string Url, string Name)> All { get; } =
    [
        ("http://loinc.org", "LOINC"),
        ("http://snomed.info/sct", "SNOMED CT"),
        ("http://unitsofmeasure.org", "UCUM"),
        ("http://www.nlm.nih.gov/research/umls/rxnorm", "RxNorm"),
        ("http://hl7.org/fhir/sid/icd-10", "ICD-10"),
        ("http://hl7.org/fhir/sid/icd-10-cm", "ICD-10-CM"),
        ("http://hl7.org/fhir/sid/icd-11", "ICD-11"),
        ("http://hl7.org/fhir/sid/cvx", "CVX, vaccines"),
        ("http://hl7.org/fhir/sid/ndc", "NDC, drugs"),
        ("http://www.whocc.no/atc", "ATC, drugs"),
        ("http://www.ama-assn.org/go/cpt", "CPT"),
        ("http://dicom.nema.org/resources/ontology/DCM", "DICOM"),
        ("urn:ietf:bcp:47", "BCP 47, languages"),
        ("urn:ietf:bcp:13", "BCP 13, media types"),
        ("urn:iso:std:iso:3166", "ISO 3166, countries"),
        ("urn:iso:std:iso:4217", "ISO 4217, currencies"),
        ("urn:ietf:rfc:3986", "URIs as identifiers"),
        ("http://terminology.hl7.org/CodeSystem/v2-0203", "Identifier types"),
        ("http://terminology.hl7.org/CodeSystem/v3-MaritalStatus", "Marital status"),
        ("http://terminology.hl7.org/CodeSystem/v3-ActCode", "ActCode"),
        ("http://terminology.hl7.org/CodeSystem/observation-category", "Observation category"),
        ("http://terminology.hl7.org/CodeSystem/condition-clinical", "Condition clinical status"),
        ("http://terminology.hl7.org/CodeSystem/condition-ver-status", "Condition verification status"),
        ("http://terminology.hl7.org/CodeSystem/data-absent-reason", "Why data is absent"),
    ];

    /// <summary>What the URL is of; null for one that is not in the table.</summary>
    public static string? Find(string url) => All.FirstOrDefault(row => row.Url == url).Name;
}

namespace FhirPath.Packages.Definitions;

/// <summary>Turns the URLs that definitions use for types into names.</summary>
internal static class TypeNames
{
    private const string FhirUrl = "http://hl7.org/fhir/StructureDefinition/";
    private const string SystemUrl = "http://hl7.org/fhirpath/System.";

    /// <summary>Name of the type that a definition defines.</summary>
    public static string Of(StructureDefinition definition) => FromCode(definition.Type ?? definition.Name ?? "");

    /// <summary><c>Patient</c> or its URL give <c>Patient</c>; a System type is named <c>System.String</c>.</summary>
    public static string FromCode(string code) =>
        code.StartsWith(SystemUrl, StringComparison.Ordinal) ? "System." + code[SystemUrl.Length..] : WithoutUrl(code);

    /// <summary>Name of a type that FHIR itself defines; the URL of any other profile stays as it is.</summary>
    public static string WithoutUrl(string url) =>
        url.StartsWith(FhirUrl, StringComparison.Ordinal) ? url[FhirUrl.Length..] : url;
}

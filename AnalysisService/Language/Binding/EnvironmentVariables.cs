namespace FhirPath.Language.Binding;

/// <summary>
/// The variables that FHIRPath, FHIR and the specifications that build on them define
/// (https://hl7.org/fhirpath/#environment-variables, https://hl7.org/fhir/fhirpath.html#vars).
/// </summary>
public static class EnvironmentVariables
{
    private static readonly string[] UrlPrefixes = ["vs-", "ext-", "cs-"];

    /// <summary>Variables that every FHIR expression has, without the percent sign.</summary>
    public static IEnumerable<string> Core { get; } = ["context", "resource", "rootResource", "ucum", "sct", "loinc"];

    /// <summary>Variables that exist in some places only: profiles, later releases, questionnaires.</summary>
    public static IEnumerable<string> Special { get; } =
        ["profile", "extension", "terminologies", "factory", "server", "questionnaire", "qitem", "us-zip"];

    /// <summary>The type of a defined variable; false for any other name.</summary>
    public static bool TryGet(string name, BindingContext context, out BoundType type)
    {
        switch (name)
        {
            case "context":
                type = context.Focus;
                return true;
            case "resource":
                type = context.Resource;
                return true;
            case "ucum" or "sct" or "loinc" or "us-zip":
                type = SystemResults.String;
                return true;
            case "rootResource":
                // A contained resource has another one as its root: which, an expression can't know.
                type = BoundType.Unknown;
                return true;
            default:
                return TryGetOther(name, out type);
        }
    }

    private static bool TryGetOther(string name, out BoundType type)
    {
        var isUrl = UrlPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
        type = isUrl ? SystemResults.String : BoundType.Unknown;
        return isUrl || Special.Contains(name);
    }
}

using FhirPath.Language.Model;

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
            case "questionnaire":
                type = TypeNamed("Questionnaire", context);
                return true;
            case "qitem":
                type = TypeNamed("Questionnaire.item", context);
                return true;
            case "ucum" or "sct" or "loinc" or "us-zip":
                type = SystemResults.Present(SystemTypes.String);
                return true;
            case "rootResource":
                // A contained resource has another one as its root: which, an expression can't know.
                type = TypeNamed("Resource", context);
                return true;
            default:
                return TryGetOther(name, out type);
        }
    }

    /// <summary>True for a name that no expression may define for itself.</summary>
    public static bool IsReserved(string name) =>
        Core.Contains(name) || UrlPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    private static BoundType TypeNamed(string name, BindingContext context) =>
        context.Model is { } model && model.TryGetType(name, out var type)
            ? BoundType.One(type).Item().WithSubtypes(SubtypeUse.Expected)
            : BoundType.Unknown;

    private static bool TryGetOther(string name, out BoundType type)
    {
        var isUrl = UrlPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
        type = isUrl ? SystemResults.Present(SystemTypes.String) : BoundType.Unknown;
        return isUrl || Special.Contains(name);
    }
}

using System.Collections.Immutable;

namespace FhirPath.Language.Features.Descriptions;

/// <summary>The variables that FHIRPath, FHIR and the specifications that build on them define.</summary>
internal static class Variables
{
    private const string FhirPathPage = "https://hl7.org/fhirpath/#environment-variables";

    /// <summary>With their percent or dollar sign.</summary>
    public static ImmutableArray<Explanation> All { get; } =
    [
        new("$this", "$this",
            "The item that the argument is evaluated on; outside of arguments what the expression is evaluated on."),
        new("$index", "$index : Integer", "Position of the item in the input, from 0."),
        new("$total", "$total",
            "In aggregate(): what the aggregator gave for the item before, at first the initial value."),
        new("%context", "%context", "What the whole expression is evaluated on."),
        new("%resource", "%resource",
            "The resource that holds what the expression is evaluated on; a contained one stands for itself."),
        new("%rootResource", "%rootResource", "As %resource, but for a contained resource the one that contains it."),
        new("%ucum", "%ucum : String", "URL of UCUM: http://unitsofmeasure.org."),
        new("%sct", "%sct : String", "URL of SNOMED CT: http://snomed.info/sct."),
        new("%loinc", "%loinc : String", "URL of LOINC: http://loinc.org."),
        new("%profile", "%profile", "The profile that is checked."),
        new("%extension", "%extension", "In the invariant of an extension's context: the extension."),
        new("%terminologies", "%terminologies",
            "The terminology service: expand, lookup, validateVS, validateCS, subsumes, translate."),
        new("%factory", "%factory", "Makes new values: a function for each type."),
        new("%server", "%server", "The server: read, search, create, update …"),
        new("%questionnaire", "%questionnaire", "The Questionnaire that is filled in."),
        new("%qitem", "%qitem", "The item of the Questionnaire that the answered item belongs to."),
        new("%us-zip", "%`us-zip` : String", "Regular expression of US zip codes."),
    ];

    /// <summary>The variable of that name with its sign, or null.</summary>
    public static Explanation? Find(string name) => All.FirstOrDefault(row => row.Spelling == name);

    /// <summary>Name, type here and meaning of a variable; of one that is not in the table name and type.</summary>
    public static string Describe(string name, string? type)
    {
        var row = Find(name);
        return new MarkdownText()
            .Code(type is null ? row?.Signature ?? name : $"{name} : {type}")
            .Paragraph(row?.Text ?? DescribePrefix(name))
            .Link("Specification", FhirPathPage)
            .ToString();
    }

    private static string? DescribePrefix(string name) => name.AsSpan(1) switch
    {
        ['v', 's', '-', ..] => "URL of a value set of HL7's.",
        ['e', 'x', 't', '-', ..] => "URL of an extension of HL7's.",
        ['c', 's', '-', ..] => "URL of a code system of HL7's.",
        _ => null,
    };
}

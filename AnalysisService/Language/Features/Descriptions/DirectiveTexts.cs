using System.Collections.Immutable;
using FhirPath.Language.Documents;

namespace FhirPath.Language.Features.Descriptions;

/// <summary>The directives that line comments may hold.</summary>
internal static class DirectiveTexts
{
    public static ImmutableArray<(DirectiveKind Kind, Explanation Text)> All { get; } =
    [
        (DirectiveKind.Resource, new("@resource", "// @resource Patient",
            "The resource that the expressions below are evaluated on.")),
        (DirectiveKind.Context, new("@context", "// @context Patient.contact",
            "The type or element that the expressions below are evaluated on.")),
        (DirectiveKind.Release, new("@fhir", "// @fhir R4", "The FHIR release of the expressions below.")),
        (DirectiveKind.Variable, new("@var", "// @var name: Type", "Declares %name; Type[] for several values.")),
        (DirectiveKind.Rule, new("@rule", "// @rule unknown-element off",
            "Turns a finding off for the expressions below, or sets its severity. Write its code, its name, or all.")),
        (DirectiveKind.Purpose, new("@purpose", "// @purpose invariant",
            "What the expressions below are for: an invariant has to be Boolean and never empty, for one.")),
        (DirectiveKind.Input, new("@input", "// @input file.json", "An example resource.")),
        (DirectiveKind.Data, new("@data", "// @data { … }", "An example resource, in place.")),
    ];

    /// <summary>The directive of a kind.</summary>
    public static Explanation Of(DirectiveKind kind) => All.First(row => row.Kind == kind).Text;
}

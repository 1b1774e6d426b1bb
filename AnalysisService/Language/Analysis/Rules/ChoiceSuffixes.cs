using FhirPath.Language.Diagnostics;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>
/// <c>valueQuantity</c> is how JSON and XML write a choice; in FHIRPath the element is <c>value</c>
/// (https://hl7.org/fhir/fhirpath.html#polymorphism).
/// </summary>
internal static class ChoiceSuffixes
{
    public static void Check(MemberInvocation member, ChoiceSuffix choice, RuleReport report) =>
        report.Add(Errors.ChoiceSuffix(
            member.Span, member.Name, $"{choice.Element.Name}.ofType({choice.Type.Name})"));
}

using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>
/// <c>repeatAll()</c> goes on as long as the projection yields something (https://hl7.org/fhirpath/#repeatall): one that
/// always does never ends.
/// </summary>
internal static class EndlessRepetition
{
    public static void Check(in BoundCall call, RuleReport report)
    {
        if (call.Arguments is [{ Presence: Presence.Certain }])
        {
            report.Add(Errors.EndlessRepetition(call.Syntax.ArgumentList.Arguments[0].Span));
        }
    }
}

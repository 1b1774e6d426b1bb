using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Settings;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>The argument of <c>--rule</c>: <c>FP3001=off</c>.</summary>
internal static class RuleArgument
{
    /// <summary>The setting; null where the argument is none.</summary>
    public static RuleSetting? Read(string argument)
    {
        var parts = argument.Split('=', 2, StringSplitOptions.TrimEntries);
        return parts is [{ Length: > 0 } rule, var word] && RuleLevelNames.Find(word) is { } level
            ? new RuleSetting { Rule = rule, Level = level }
            : null;
    }
}

namespace FhirPathAspire.LspGateway.Settings;

/// <summary>
/// Switches that settings know by a name of their own, below <c>diagnostics</c>: each stands for a few rules. A rule's
/// own setting overrides its switch. A switch whose rules do not exist here is not in the table, and is told to have no
/// effect.
/// </summary>
internal static class RuleSwitches
{
    private static readonly Dictionary<string, string[]> Rules = new(StringComparer.Ordinal)
    {
        ["fhirBestPractices.checkCardinality"] = ["collection-operand", "collection-input", "collection-argument"],
        ["fhirBestPractices.enforceTypeSafety"] =
        [
            "wrong-input", "wrong-argument", "wrong-operands", "criterion-not-boolean", "impossible-type",
            "unlikely-type", "operand-not-boolean",
        ],
        ["performance.flagRedundantOperations"] =
        [
            "always-the-same", "same-operands", "redundant-call", "redundant-type", "redundant-literal",
            "redundant-choice",
        ],
        ["fhirBestPractices.flagDeprecatedElements"] = ["legacy-function"],
        ["fhirBestPractices.suggestOptimizations"] = ["where-exists", "negated-existence", "count-comparison"],
    };

    /// <summary>Every switch, <c>fhirBestPractices.checkCardinality</c>.</summary>
    public static IEnumerable<string> Names => Rules.Keys;

    /// <summary>Every rule that some switch stands for.</summary>
    public static IEnumerable<string> AllRules => Rules.Values.SelectMany(static rules => rules);

    /// <summary>The rules behind a switch, <c>fhirBestPractices.checkCardinality</c>; null where there is no such switch.</summary>
    public static IReadOnlyList<string>? Find(string name) => Rules.GetValueOrDefault(name);
}

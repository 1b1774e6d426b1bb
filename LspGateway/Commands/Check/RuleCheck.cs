using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>Asks analysis whether settings name rules that exist, before anything is checked with them.</summary>
internal static class RuleCheck
{
    private const string UnknownRule = "FP4005";

    /// <summary>A sentence for each setting that names no rule.</summary>
    public static async Task<IReadOnlyList<string>> ComplaintsAsync(
        Analysis.AnalysisClient analysis, IEnumerable<RuleSetting> rules, CancellationToken cancellationToken)
    {
        // Whatever they set, this one is told.
        var request = new CheckExpressionRequest { Expression = "true", Options = new AnalysisOptions() };
        request.Options.Rules.Add(rules);
        request.Options.Rules.Add(new RuleSetting { Rule = UnknownRule, Level = RuleLevel.On });
        using var call = analysis.CheckExpressionAsync(request, cancellationToken: cancellationToken);
        var reply = await call;
        return
        [
            .. reply.Diagnostics
                .Where(static diagnostic => diagnostic.Code == UnknownRule)
                .Select(static diagnostic => diagnostic.Message),
        ];
    }
}

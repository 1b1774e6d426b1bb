using System.Collections.Immutable;
using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>Every kind of finding, as analysis tells them.</summary>
internal sealed class RuleTable
{
    private readonly Dictionary<string, int> _indexes;

    private RuleTable(ImmutableArray<Rule> rules)
    {
        Rules = rules;
        _indexes = rules.Select(static (rule, index) => (rule.Code, index)).ToDictionary();
    }

    /// <summary>In the order of their codes.</summary>
    public ImmutableArray<Rule> Rules { get; }

    public static async Task<RuleTable> LoadAsync(
        Analysis.AnalysisClient analysis, CancellationToken cancellationToken)
    {
        using var call = analysis.ListRulesAsync(new ListRulesRequest(), cancellationToken: cancellationToken);
        var reply = await call;
        return new RuleTable([.. reply.Rules]);
    }

    /// <summary>Where a code stands in <see cref="Rules"/>; null where it does not.</summary>
    public int? IndexOf(string code) => _indexes.TryGetValue(code, out var index) ? index : null;

    /// <summary>The name of a code; the code itself where the table does not have it.</summary>
    public string NameOf(string code) => IndexOf(code) is { } index ? Rules[index].Name : code;
}

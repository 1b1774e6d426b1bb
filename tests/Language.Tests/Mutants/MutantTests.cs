using System.Globalization;
using System.Text;
using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Tests.Corpus;

namespace FhirPath.Language.Tests.Mutants;

/// <summary>Every slip is found, where it is.</summary>
public sealed class MutantTests
{
    // Of the places; every mutant must be found.
    private const double LeastPlaced = 0.98;
    private const int LeastMutants = 500;
    private const int Rounds = 6;

    [Theory]
    [InlineData("R4")]
    [InlineData("R4B")]
    [InlineData("R5")]
    public void Slips_in_own_expressions_are_found_where_they_are(string release)
    {
        var sources = MutantSeeds.All.Select(
            seed => new MutantSource(seed.Expression, new AnalysisOptions(release, seed.Context, [])));
        Judge(release, sources, Rounds);
    }

    [Theory]
    [InlineData("R4")]
    [InlineData("R4B")]
    [InlineData("R5")]
    public void What_mutants_are_made_of_is_right(string release) => Assert.All(
        MutantSeeds.All,
        seed => Assert.DoesNotContain(
            ExpressionCheck.Check(seed.Expression, new AnalysisOptions(release, seed.Context, [])).Diagnostics,
            diagnostic => diagnostic.Severity == Severity.Error));

    [Fact]
    public void Slips_in_published_expressions_are_found_where_they_are() => Judge(
        "published R4",
        CorpusRow.Read(SharedFolder.FileOrSkip("corpora", "spec-expressions-r4.jsonl"))
            .Where(row => !row.IsInvalid)
            .DistinctBy(row => (row.Expression, row.Context))
            .Select(row => new MutantSource(row.Expression, new AnalysisOptions("R4", row.Context, []))),
        rounds: 3);

    private static void Judge(string corpus, IEnumerable<MutantSource> sources, int rounds)
    {
        var findings = sources
            .SelectMany(source => Enumerable.Range(0, rounds).SelectMany(
                round => MutantFactory.Of(source, round).Select(mutant => mutant.Judge(source.Options))))
            .ToList();
        var report = Report(corpus, findings);
        TestContext.Current.TestOutputHelper?.WriteLine(report);

        Assert.InRange(findings.Count, LeastMutants, int.MaxValue);
        var missed = findings.Where(finding => !finding.IsFound).ToList();
        Assert.True(missed.Count == 0, $"{missed.Count} are not found:\n{string.Join('\n', missed)}\n{report}");
        var placed = findings.Count(finding => finding.IsPlaced) / (double)findings.Count;
        Assert.True(placed >= LeastPlaced, report);
    }

    private static string Report(string corpus, List<Finding> findings)
    {
        var report = new StringBuilder();
        foreach (var kind in findings.GroupBy(finding => finding.Mutant.Kind).OrderBy(group => group.Key))
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"{kind.Key,-24} {Count(kind)}");
        }

        report.AppendLine(CultureInfo.InvariantCulture, $"{corpus,-24} {Count(findings)}");
        report.AppendJoin('\n', findings.Where(finding => !finding.IsPlaced));
        return report.ToString();
    }

    private static string Count(IEnumerable<Finding> findings)
    {
        var all = findings.ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"found {all.Count(one => one.IsFound)}, placed {all.Count(one => one.IsPlaced)}, exact {all.Count(one => one.IsExact)} of {all.Count}");
    }
}

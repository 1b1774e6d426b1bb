using CsCheck;
using FhirPath.Language.Diagnostics;

namespace FhirPath.Language.Tests.Diagnostics;

/// <summary>What holds for any settings.</summary>
public sealed class RuleSetLawTests
{
    private static readonly string[] Rules = ["all", "FP2001", "fp2002", "unknown-element", "merged-order"];

    [Fact]
    public void Settings_are_equal_where_they_make_the_same_of_every_rule() =>
        Gen.Select(Settings.Array[0, 6], Settings.Array[0, 6]).Sample((left, right) =>
        {
            var (one, other) = (RuleSet.Of(left), RuleSet.Of(right));
            var isSame = DiagnosticTable.Rows.All(row => one.SeverityOf(row) == other.SeverityOf(row));
            Assert.Equal(isSame, one.Equals(other));
            Assert.True(!isSame || one.GetHashCode() == other.GetHashCode());
            Assert.All(DiagnosticTable.Rows, row => Assert.Equal(one.SeverityOf(row) is not null, one.IsOn(row)));
            Assert.Equal(RuleSet.Of([.. right, .. left]), RuleSet.Of([.. right, .. left, .. left]));
        });

    private static Gen<RuleSetting> Settings => Gen.Select(
        Gen.Int[0, Rules.Length - 1].Select(index => Rules[index]),
        Gen.Enum<RuleLevel>(),
        (rule, level) => new RuleSetting(rule, level));
}

using FhirPath.Language.Analysis;

namespace FhirPath.Language.Tests.Rules;

public sealed class HostRuleTests
{
    [Theory]
    [InlineData("R4", true)]
    [InlineData("R4B", true)]
    [InlineData("R5", false)]
    public void A_function_of_a_later_release_is_marked(string release, bool isMarked)
    {
        var found = ExpressionCheck.Check("%server.read('Patient', 'a')", new AnalysisOptions(release, "Patient", []));

        Assert.Equal(isMarked, found.Diagnostics.Any(diagnostic => diagnostic.Code == "FP3008"));
    }

    [Fact]
    public void A_function_of_some_hosts_only_is_marked() => Check.Diagnostics("""
        // @resource Patient
        getResourceKey() | birthDate.lowBoundary()
        ^^^^^^^^^^^^^^ FP3008 'getResourceKey' exists only in view definitions (SQL on FHIR).
        """);
}

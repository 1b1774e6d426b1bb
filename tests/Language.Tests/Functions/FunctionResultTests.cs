using FhirPath.Language.Analysis;

namespace FhirPath.Language.Tests.Functions;

/// <summary>What the rules of the catalog make of the types of a call: one example a rule.</summary>
public sealed class FunctionResultTests
{
    [Theory]
    [InlineData("name.exists()", "System.Boolean")]
    [InlineData("id.toChars()", "System.String[]")]
    [InlineData("name.where(use = 'usual')", "HumanName[]")]
    [InlineData("name.first()", "HumanName")]
    [InlineData("name.select(given)", "string[]")]
    [InlineData("name.first().select(family)", "string")]
    [InlineData("name.given.combine(birthDate)", "string|date[]")]
    [InlineData("iif(active, birthDate, name.family)", "date|string[]")]
    [InlineData("name.coalesce(text, family)", "string[]")]
    [InlineData("deceased.ofType(boolean)", "boolean")]
    [InlineData("birthDate.getValue()", "System.Date")]
    [InlineData("managingOrganization.resolve()", "Organization")]
    [InlineData("extension('x')", "Extension[]")]
    [InlineData("1.5.round()", "System.Decimal")]
    [InlineData("(1.5 'mg').round()", "System.Quantity")]
    [InlineData("1.5.ceiling()", "System.Integer")]
    [InlineData("birthDate.lowBoundary()", "System.Date")]
    [InlineData("1.lowBoundary()", "System.Decimal")]
    [InlineData("(1 | 2).avg()", "System.Decimal")]
    [InlineData("name.pathname()", "System.String[]")]
    [InlineData("%terminologies.lookup('x')", "Parameters")]
    [InlineData("%factory.create(Observation)", "Observation")]
    public void A_call_has_the_type_that_its_rule_gives(string expression, string type)
    {
        var result = ExpressionCheck.Check(expression, new AnalysisOptions("R4", "Patient", [])).Type;

        Assert.Equal(type, result is null ? null : $"{result.Name}{(result.IsCollection ? "[]" : "")}");
    }
}

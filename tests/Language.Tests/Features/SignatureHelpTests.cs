using FhirPath.Language.Analysis;
using FhirPath.Language.Features;

namespace FhirPath.Language.Tests.Features;

public sealed class SignatureHelpTests
{
    [Theory]
    [InlineData("name.where($0", "where", 0)]
    [InlineData("name.where($0)", "where", 0)]
    [InlineData("name.where(use = 'usual'$0)", "where", 0)]
    [InlineData("name.where(use = 'us$0ual')", "where", 0)]
    [InlineData("id.substring($0", "substring", 0)]
    [InlineData("id.substring(1$0, 2)", "substring", 0)]
    [InlineData("id.substring(1,$0 2)", "substring", 1)]
    [InlineData("id.substring(1, $0", "substring", 1)]
    [InlineData("id.substring(1, 2$0).length()", "substring", 1)]
    [InlineData("id.replace('a,b', $0", "replace", 1)]
    [InlineData("id.replace('a,$0b', 'c')", "replace", 0)]
    [InlineData("id.replace('a, $0", "replace", 0)]
    [InlineData("id.replace('(', '$0", "replace", 1)]
    [InlineData("name.where(given.exists($0", "exists", 0)]
    [InlineData("name.where(given.exists($0))", "exists", 0)]
    [InlineData("name.where(given.exists()$0)", "where", 0)]
    [InlineData("name.where(given.ex$0ists())", "where", 0)]
    [InlineData("iif(a.b(1, 2), $0", "iif", 1)]
    [InlineData("iif((1 | 2), id.substring(0, 1), $0)", "iif", 2)]
    [InlineData("name.where((use | $0", "where", 0)]
    [InlineData("name.where(\n  $0", "where", 0)]
    [InlineData("name.where(\n  use = 'usual' and\n  $0\n)", "where", 0)]
    [InlineData("name.select(given | family).where($0", "where", 0)]
    [InlineData("%terminologies.translate('x', $0", "translate", 1)]
    [InlineData("name.coalesce(1, 2, 3, $0", "coalesce", 1)]
    public void The_call_around_the_cursor_and_its_argument_are_found(string fixture, string function, int parameter)
    {
        var signature = At(fixture);

        Assert.NotNull(signature);
        Assert.StartsWith($"{function}(", signature.Label, StringComparison.Ordinal);
        Assert.Equal(parameter, signature.ActiveParameter);
    }

    [Theory]
    [InlineData("$0")]
    [InlineData("name.where$0(use)")]
    [InlineData("name.where(use)$0")]
    [InlineData("name.where(use).$0")]
    [InlineData("(name | $0)")]
    [InlineData("name[$0]")]
    [InlineData("unknownFunction($0)")]
    [InlineData("// name.where($0)")]
    [InlineData("name.where(use) // ($0")]
    public void Outside_of_calls_there_is_no_signature(string fixture) => Assert.Null(At(fixture));

    [Fact]
    public void A_superfluous_argument_has_no_parameter() => Assert.Null(At("name.where(use, $0)")?.ActiveParameter);

    [Fact]
    public void A_parameter_is_a_part_of_the_label()
    {
        var signature = At("id.substring($0)")!;

        Assert.Equal("substring(start : Integer [, length : Integer]) : String", signature.Label);
        Assert.Equal(
            ["start : Integer", "length : Integer"],
            signature.Parameters.Select(part => signature.Label.Substring(part.Label.Start, part.Label.Length)));
    }

    [Fact]
    public void A_lambda_tells_what_it_is_evaluated_on()
    {
        var signature = At("name.where($0)")!;

        Assert.Contains("Called on: `HumanName[]`, yields `HumanName[]`", signature.Documentation, StringComparison.Ordinal);
        Assert.Contains(
            "each item of the input, which is `$this` (`HumanName`)",
            signature.Parameters[0].Documentation, StringComparison.Ordinal);
    }

    [Fact]
    public void An_optional_parameter_says_so() => Assert.Contains(
        "May be left out.", At("id.substring($0)")!.Parameters[1].Documentation, StringComparison.Ordinal);

    [Fact]
    public void What_the_input_has_to_be_is_said() => Assert.Contains(
        "Input: String, one item at most.", At("id.substring($0)")!.Documentation, StringComparison.Ordinal);

    [Theory]
    [InlineData(-1)]
    [InlineData(99)]
    public void A_place_outside_of_the_text_is_in_no_call(int offset) =>
        Assert.Null(SignatureHelp.At(Snapshot.Create("name.where(", new AnalysisOptions("R4", "Patient", [])), offset));

    private static SignatureInfo? At(string fixture)
    {
        var cursor = CursorText.Parse(fixture);
        return SignatureHelp.At(Snapshot.Create(cursor.Text, new AnalysisOptions("R4", "Patient", [])), cursor.Offset);
    }
}

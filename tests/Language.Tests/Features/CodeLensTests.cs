using FhirPath.Language.Analysis;
using FhirPath.Language.Features;
using FhirPath.Language.Text;

namespace FhirPath.Language.Tests.Features;

public sealed class CodeLensTests
{
    [Theory]
    [InlineData("name.given", "string [0..*]")]
    [InlineData("birthDate", "date [0..1]")]
    [InlineData("name.exists()", "System.Boolean [1..1]")]
    [InlineData("deceased", "boolean | dateTime [0..1]")]
    [InlineData("{}", "always empty")]
    [InlineData("%launch", "type unknown")]
    public void It_tells_what_an_expression_yields(string text, string title) =>
        Assert.Equal(title, CodeLenses.TitleAt(Create(text), 0, CodeLensKind.ResultType));

    [Fact]
    public void Every_expression_has_one_on_its_first_line() => Assert.Equal(
        [new TextSpan(0, 2), new TextSpan(4, 4), new TextSpan(19, 6)],
        CodeLenses.Of(Create("id; name\n  .given\n active")).Select(lens => lens.Span));

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(50)]
    public void Where_no_expression_begins_there_is_none(int offset) =>
        Assert.Null(CodeLenses.TitleAt(Create("id"), offset, CodeLensKind.ResultType));

    private static Snapshot Create(string text) => Snapshot.Create(text, new AnalysisOptions("R4", "Patient", []));
}

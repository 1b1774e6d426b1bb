using FhirPath.Language.Analysis;
using FhirPath.Language.Features.Layout;

namespace FhirPath.Language.Tests.Features.Layout;

public sealed class FoldingRangesTests
{
    [Theory]
    [InlineData(FoldingKind.Expression, "«name\n  .given»\nname.given")]
    [InlineData(FoldingKind.Brackets, "name.where«(\n  use = 'a'\n    or «(«(\n true)»)» )».first()")]
    [InlineData(FoldingKind.Brackets, "name«[\n0\n]»")]
    [InlineData(FoldingKind.Brackets, "name.where(\n\n\nname.where«(\n  true\n)»")]
    [InlineData(FoldingKind.Comment, "«/* a\n b */»\nname /* c */")]
    [InlineData(FoldingKind.Comment, "«// a\n  // b\n// c»\n\n// d\nname // e\n// f")]
    [InlineData(FoldingKind.Comment, "«// a\r\n// b»\r\n\r\n// c\r\n")]
    [InlineData(FoldingKind.Comment, "// @resource Patient\n«// a\n// b»\n// @fhir R4\n// c\nname")]
    [InlineData(FoldingKind.Section, "name\n\n«// @resource Patient\n// @var x: string\nname\n\n  // b\nname.given»\n// c\n\n«// @fhir R5\nname»")]
    [InlineData(FoldingKind.Section, "// @resource Patient\n// c\n")]
    [InlineData(FoldingKind.Section, "// @resource Patient\n\n// @fhir R5\n\nname", false)]
    [InlineData(FoldingKind.Brackets, "'(\n' & ')'")]
    public void What_goes_over_several_lines_can_be_folded(FoldingKind kind, string fixture, bool isWhole = true)
    {
        var text = MarkedText.Strip(fixture);
        var ranges = FoldingRanges.Of(Snapshot.Create(text, AnalysisOptions.Default)).Where(range => range.Kind == kind);

        Assert.Equal(isWhole ? fixture : $"«{fixture}»", MarkedText.Render(text, ranges.Select(range => (range.Span, ""))));
    }

    [Fact]
    public void Ranges_come_in_the_order_of_their_beginnings()
    {
        var text = string.Concat(Enumerable.Repeat("// @var x: string\nname.where(\n  true\n)\n/*\n*/\n", 200));
        var starts = FoldingRanges.Of(Snapshot.Create(text, AnalysisOptions.Default)).Select(range => range.Span.Start).ToList();

        Assert.Equal(800, starts.Count);
        Assert.Equal(starts.Order(), starts);
    }
}

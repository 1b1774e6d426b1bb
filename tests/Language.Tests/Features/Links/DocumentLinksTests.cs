using FhirPath.Language.Analysis;
using FhirPath.Language.Features.Links;

namespace FhirPath.Language.Tests.Features.Links;

public sealed class DocumentLinksTests
{
    [Theory]
    [InlineData("// @input «examples/a b.json»\nname")]
    [InlineData("// @inputfile «C:\\data\\x.json»")]
    [InlineData("// see «https://hl7.org/fhirpath/#where».")]
    [InlineData("// («http://example.org/a_(b)»), «https://example.org/c»!")]
    [InlineData("/* «https://example.org/a»\n   «https://example.org/b» */ name")]
    [InlineData("extension('«http://hl7.org/fhir/StructureDefinition/patient-birthPlace»').value")]
    [InlineData("memberOf('«http://hl7.org/fhir/ValueSet/languages»|4.0')")]
    [InlineData("// @input «https://example.org/patient.json»")]
    public void Files_pages_and_definitions_are_links(string fixture)
    {
        var text = MarkedText.Strip(fixture);
        var links = DocumentLinks.In(Snapshot.Create(text, AnalysisOptions.Default));

        Assert.Equal(fixture, MarkedText.Render(text, links.Select(link => (link.Span, ""))));
        Assert.All(links, link => Assert.Equal(text.Substring(link.Span.Start, link.Span.Length), link.Target));
        Assert.All(links, link => Assert.Equal(!link.Target.StartsWith("http", StringComparison.Ordinal), link.IsFile));
    }

    [Theory]
    [InlineData("code.where(system = 'http://loinc.org')")]
    [InlineData("'http://'")]
    [InlineData("// ftp://example.org/a, http:/x, https://")]
    [InlineData("// @input {\"resourceType\": \"Patient\"}")]
    [InlineData("// @input")]
    [InlineData("`http://hl7.org/fhir/StructureDefinition/Patient`")]
    public void What_leads_nowhere_is_none(string text) =>
        Assert.Empty(DocumentLinks.In(Snapshot.Create(text, AnalysisOptions.Default)));

    [Fact]
    public void An_endless_address_is_none_and_costs_nothing() => Assert.Empty(DocumentLinks.In(Snapshot.Create(
        "// " + string.Concat(Enumerable.Repeat("http://", 200_000)), AnalysisOptions.Default)));
}

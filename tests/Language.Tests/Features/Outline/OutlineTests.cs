using FhirPath.Language.Analysis;
using FhirPath.Language.Features.Outline;
using FhirPath.Language.Model;

namespace FhirPath.Language.Tests.Features.Outline;

public sealed class OutlineTests
{
    private static readonly AnalysisOptions Options = new("R4", "Patient", []);

    [Fact]
    public void Directives_and_expressions_stand_in_their_order_with_what_they_declare() => Assert.Equal(
        """
        Directive @resource Patient
        Variable %limit: integer
        Expression name.where( use = 'official' ): HumanName[]
        Directive @fhir R5
        Expression defineVariable('x', name.given).select(%x): string[]
          Variable %x: string[]
        Expression nobody
        """.ReplaceLineEndings("\n"),
        Outline("""
        // @resource Patient
        // @var limit: integer
        name.where(
          use = 'official'
        )
        // @fhir R5
        defineVariable('x', name.given).select(%x); nobody
        """));

    [Fact]
    public void Names_are_cut_to_what_a_list_has_room_for()
    {
        var item = Assert.Single(DocumentOutline.Of(Snapshot.Create(string.Concat(Enumerable.Repeat("😀", 500)), Options)));

        Assert.Equal(79, item.Name.Length);
        Assert.EndsWith("😀…", item.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_very_long_document_the_beginning_is_shown()
    {
        var text = string.Join('\n', Enumerable.Repeat("defineVariable('x')", 9_000));
        var items = DocumentOutline.Of(Snapshot.Create(text, Options));

        Assert.Equal((5_000, 1), (items.Length, items[^1].Children.Length));
    }

    [Fact]
    public void What_is_gone_to_lies_inside_of_what_it_belongs_to()
    {
        var text = "// @var x: string\n// @rule all off\nname\n  .given\ndefineVariable('x\n";

        Assert.All(
            DocumentOutline.Of(Snapshot.Create(text, Options)).SelectMany(item => item.Children.Prepend(item)),
            item => Assert.True(item.Span.Contains(item.Selection) && !item.Name.Contains('\n')));
    }

    [Theory]
    [InlineData("nm", "name.given")]
    [InlineData("GIVEN", "name.given")]
    [InlineData("%x", "%x", "defineVariable('x').select(%x)")]
    [InlineData("zz")]
    public void A_query_finds_what_holds_its_characters_in_their_order(string query, params string[] names) => Assert.Equal(
        names,
        SymbolSearch.In(Snapshot.Create("name.given\ndefineVariable('x').select(%x)\n// @var lim: integer", Options), query, 10)
            .Select(item => item.Name));

    [Fact]
    public void What_begins_with_the_query_comes_first_and_no_more_than_asked_for()
    {
        var snapshot = Snapshot.Create("x.name\nname.x\nn.a.m.e\n", Options);

        Assert.Equal(["name.x", "x.name"], SymbolSearch.In(snapshot, "name", 2).Select(item => item.Name));
        Assert.Empty(SymbolSearch.In(snapshot, "name", 0));
        Assert.Equal(3, SymbolSearch.In(snapshot, "", 10).Length);
    }

    [Fact]
    public void Types_are_found_by_parts_of_their_names()
    {
        var found = SymbolSearch.Types(FhirModels.BuiltIn, "R4", "medreq", 10);

        Assert.Equal("MedicationRequest", found[0].Type.Name);
        Assert.Equal((0, 9), (found[0].Place.Line, found[0].Place.Column));
        Assert.Equal(5, SymbolSearch.Types(FhirModels.BuiltIn, "", "", 5).Length);
        Assert.Empty(SymbolSearch.Types(FhirModels.BuiltIn, "R9", "", 5));
    }

    [Theory]
    [InlineData("name", "R4")]
    [InlineData("name\n// @fhir R5\nname", "R4", "R5")]
    [InlineData("// @fhir R5\nname", "R5")]
    [InlineData("// @fhir R9\nname")]
    public void A_document_tells_the_releases_that_it_is_read_with(string text, params string[] releases) =>
        Assert.Equal(releases, SymbolSearch.ReleasesOf(Snapshot.Create(text, Options)));

    private static string Outline(string text) => string.Join('\n', Lines(
        DocumentOutline.Of(Snapshot.Create(text.ReplaceLineEndings("\n"), Options)), ""));

    private static IEnumerable<string> Lines(IEnumerable<OutlineItem> items, string indent) => items.SelectMany(
        item => Lines(item.Children, indent + "  ")
            .Prepend($"{indent}{item.Kind} {item.Name}{(item.Detail.Length > 0 ? $": {item.Detail}" : "")}"));
}

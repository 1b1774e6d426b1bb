using FhirPath.Language.Features;

namespace FhirPath.Language.Tests.Features.Actions;

public sealed class SourceActionTests
{
    [Theory]
    [InlineData("name.givn\nname.famly.uper()", "name.given\nname.family.upper()")]
    [InlineData("nme.givn.where($this = 'x'", "name.given.where($this = 'x')")]
    public void Everything_is_repaired_that_leaves_no_choice(string text, string expected) =>
        Assert.Equal(expected, new Offers($"$0{text}", CodeActionKind.FixAll).After("Fix all that can be fixed"));

    [Theory]
    [InlineData("name.given")]
    [InlineData("name.where(true)")]
    [InlineData("name )")]
    public void What_is_right_or_for_its_author_to_decide_stays(string text) =>
        Assert.Empty(new Offers($"$0{text}", CodeActionKind.FixAll).All);

    [Theory]
    [InlineData(
        "// @var a: string\n// @fhir R4\n// @resource Patient\n\nid",
        "// @fhir R4\n// @resource Patient\n// @var a: string\n\nid")]
    [InlineData(
        "// @resource Patient\n// @resource Observation\nid\n// @resource Patient",
        "// @resource Observation\nid\n// @resource Patient")]
    [InlineData(
        "// @context Patient.name\r\n// @resource Patient\r\n// @context Observation",
        "// @resource Patient\n// @context Observation")]
    [InlineData(
        "// @rule FP2001 off\n// @rule all on\n// @rule unknown-element error\n// @rule nonsense off",
        "// @rule all on\n// @rule unknown-element error\n// @rule nonsense off")]
    [InlineData(
        "// @var a: string\n// why\n// @var b: string\n// @fhir R4",
        "// @var a: string\n// why\n// @fhir R4\n// @var b: string")]
    public void Directives_are_put_in_order(string text, string expected) => Assert.Equal(
        expected, new Offers($"$0{text}", CodeActionKind.OrganizeDirectives).After("Organize directives"));

    [Fact]
    public void Directives_in_order_stay() =>
        Assert.Empty(new Offers("$0// @fhir R4\n// @resource Patient\nid", CodeActionKind.OrganizeDirectives).All);

    [Theory]
    [InlineData("// @var a: string\n// @var b: string\n%b", "// @var b: string\n%b")]
    [InlineData("id // @var a: string\nid", "id\nid")]
    [InlineData("name.defineVariable('a', given).family", "name.family")]
    [InlineData("defineVariable('a', given).where(true)", "where(true)")]
    [InlineData(
        "defineVariable('a', 1).select(defineVariable('b', %a).select(2))", "select(select(2))")]
    public void Variables_that_nobody_reads_go(string text, string expected) => Assert.Equal(
        expected, new Offers($"$0{text}", CodeActionKind.RemoveUnusedVariables).After("Remove unused variables"));

    [Theory]
    [InlineData("// @var a: string\n%a")]
    [InlineData("defineVariable('a', 1).select(%a)")]
    [InlineData("defineVariable('a', 1)")]
    [InlineData("defineVariable('a', 1).where(")]
    [InlineData("name.defineVariable('a' /* c */).given")]
    public void Variables_that_somebody_reads_stay(string text) =>
        Assert.Empty(new Offers($"$0{text}", CodeActionKind.RemoveUnusedVariables).All);

    [Fact]
    public void A_document_is_laid_out() =>
        Assert.Equal("a | b", new Offers("$0a|b", CodeActionKind.Format).After("Format the document"));

    [Fact]
    public void An_action_is_found_again_by_its_id()
    {
        var snapshot = FhirPath.Language.Analysis.Snapshot.Create("name.givn", new("R4", "Patient", []));
        var range = new FhirPath.Language.Text.TextSpan(7, 0);
        foreach (var action in CodeActions.At(snapshot, range, [.. Enum.GetValues<CodeActionKind>()]))
        {
            var found = CodeActions.Find(snapshot, range, action.Id);
            Assert.Equal(action.Title, found?.Title);
            Assert.Equal(action.Edits(), found?.Edits());
        }

        Assert.Null(CodeActions.Find(snapshot, range, "Rewrite/99"));
        Assert.Null(CodeActions.Find(snapshot, range, "nonsense"));
    }
}

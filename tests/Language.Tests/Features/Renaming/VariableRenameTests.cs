using FhirPath.Language.Analysis;
using FhirPath.Language.Features.Renaming;

namespace FhirPath.Language.Tests.Features.Renaming;

public sealed class VariableRenameTests
{
    private static readonly AnalysisOptions Options = new("R4", "Patient", []);

    [Theory]
    [InlineData(
        "defineVariable('x$0', name).select(%x.given | %`x` | %'x')", "names",
        "defineVariable('names', name).select(%names.given | %`names` | %'names')")]
    [InlineData(
        "defineVariable('x', name).select(%x$0.given)", "all names",
        "defineVariable('all names', name).select(%`all names`.given)")]
    [InlineData(
        "defineVariable('x').select(%x$0 | %'x')", "it's `q`",
        @"defineVariable('it\'s `q`').select(%`it's \`q\`` | %'it\'s `q`')")]
    [InlineData("defineVariable('a b').select(%`a b$0`)", "c", "defineVariable('c').select(%`c`)")]
    [InlineData("defineVariable('x').select(%x$0)", "%y", "defineVariable('y').select(%y)")]
    [InlineData("defineVariable('x').select(%x$0)", "`y`", "defineVariable('y').select(%y)")]
    [InlineData("defineVariable('x').select(%x$0)", "div", "defineVariable('div').select(%`div`)")]
    [InlineData("defineVariable('x').select(%x$0)", "contains", "defineVariable('contains').select(%contains)")]
    [InlineData("defineVariable('x').select(%x$0)", "變數😀", "defineVariable('變數😀').select(%`變數😀`)")]
    [InlineData(
        "// @var x: integer\nname.take(%x$0)\n// @var y: string\nname.skip(%x)", "z",
        "// @var z: integer\nname.take(%z)\n// @var y: string\nname.skip(%z)")]
    [InlineData("// @var x$0\nname.take(%x)", "a-b", "// @var a-b\nname.take(%`a-b`)")]
    [InlineData(
        "defineVariable('x', 1).where(%x$0 = 1) | defineVariable('y', 2).where(%y = 2)", "y",
        "defineVariable('y', 1).where(%y = 1) | defineVariable('y', 2).where(%y = 2)")]
    [InlineData("defineVariable('x').select(%x$0)\n%y", "y", "defineVariable('y').select(%y)\n%y")]
    [InlineData("😀\n// @var x: integer\r\nname.take(%x$0)\r\n", "漢字", "😀\n// @var 漢字: integer\r\nname.take(%`漢字`)\r\n")]
    public void A_variable_gets_its_new_name_everywhere(string fixture, string name, string expected)
    {
        var (text, offset) = Cursor(fixture);
        var result = VariableRename.Rename(Snapshot.Create(text, Options), offset, name)!;

        Assert.Null(result.Problem);
        Assert.Equal(expected, Apply(text, result));
    }

    [Theory]
    [InlineData("defineVariable('x').select(%x$0)", "resource", "'%resource' is defined by FHIR or FHIRPath.")]
    [InlineData("defineVariable('x').select(%x$0)", "vs-y", "'%vs-y' is defined by FHIR or FHIRPath.")]
    [InlineData("defineVariable('x').select(%x$0)", "terminologies", "'%terminologies' is defined by FHIR or FHIRPath.")]
    [InlineData("defineVariable('x').defineVariable('y').select(%x$0 | %y)", "y", "'%y' already means something else where this variable is used.")]
    [InlineData("defineVariable('x').select(%x$0 | %y)", "y", "'%y' already means something else where this variable is used.")]
    [InlineData("defineVariable('x').defineVariable('y').select(%x$0)", "y", "'%y' already means something else where this variable is used.")]
    [InlineData("defineVariable('x$0').defineVariable('y').select(1)", "y", "'%y' is already defined here, and a variable is defined once.")]
    [InlineData("// @var y: string\ndefineVariable('x').select(%x$0)", "y", "'%y' is already defined here, and a variable is defined once.")]
    [InlineData("// @var x$0: string\ndefineVariable('y').select(%y)", "y", "'%y' is already defined here, and a variable is defined once.")]
    [InlineData("// @var x: string\n%x$0 | %y", "y", "'%y' already means something else where this variable is used.")]
    [InlineData("// @var x: string\n%x$0\n// @var y: string\n%x", "y", "'%y' already means something else where this variable is used.")]
    public void A_name_that_would_change_what_others_mean_is_refused(string fixture, string name, string problem)
    {
        var (text, offset) = Cursor(fixture);
        var result = VariableRename.Rename(Snapshot.Create(text, Options), offset, name)!;

        Assert.Equal(problem, result.Problem);
        Assert.False(result.IsNameInvalid);
        Assert.Empty(result.Edits);
    }

    [Theory]
    [InlineData("defineVariable('x').select(%x$0)", "")]
    [InlineData("defineVariable('x').select(%x$0)", "  ")]
    [InlineData("defineVariable('x').select(%x$0)", "a\nb")]
    [InlineData("// @var x$0: string", "a:b")]
    [InlineData("// @var x$0: string", " a")]
    [InlineData("// @var x$0: string", "%%a")]
    public void A_name_that_no_variable_can_have_is_no_name(string fixture, string name)
    {
        var (text, offset) = Cursor(fixture);
        var result = VariableRename.Rename(Snapshot.Create(text, Options), offset, name)!;

        Assert.NotNull(result.Problem);
        Assert.True(result.IsNameInvalid);
    }

    [Theory]
    [InlineData("name.giv$0en", "given", "'given' is an element of HumanName. Only variables can be renamed.")]
    [InlineData("Patien$0t.name", "Patient", "'Patient' is a type. Only variables can be renamed.")]
    [InlineData("name.wher$0e(true)", "where", "'where' is a function of FHIRPath. Only variables can be renamed.")]
    [InlineData("name.where($thi$0s = 1)", "$this", "'$this' is a word of FHIRPath. Only variables can be renamed.")]
    [InlineData("%reso$0urce.id", "resource", "'%resource' is defined by FHIR or FHIRPath. Only variables that this document declares can be renamed.")]
    [InlineData("%somethi$0ng.id", "something", "'%something' is not declared in this document, so what else uses it is not known here.")]
    public void Whatever_is_no_variable_of_the_document_is_refused_with_a_reason(string fixture, string name, string problem)
    {
        var (text, offset) = Cursor(fixture);
        var place = VariableRename.Prepare(Snapshot.Create(text, Options), offset)!;

        Assert.Equal((name, problem), (place.Name, place.Problem));
        Assert.Equal(problem, VariableRename.Rename(Snapshot.Create(text, Options), offset, "y")!.Problem);
    }

    [Theory]
    [InlineData("defineVariable('«x$0»').select(%x)", "x")]
    [InlineData("defineVariable('x').select(%«x$0»)", "x")]
    [InlineData("defineVariable('a b').select(%`«a b$0»`)", "a b")]
    [InlineData("// @var %«x$0»: string", "x")]
    public void What_is_renamed_is_the_name_alone(string fixture, string name)
    {
        var (text, offset) = Cursor(MarkedText.Strip(fixture));
        var place = VariableRename.Prepare(Snapshot.Create(text, Options), offset)!;

        Assert.Null(place.Problem);
        Assert.Equal(name, place.Name);
        Assert.Equal(fixture.Replace("$0", "", StringComparison.Ordinal), MarkedText.Render(text, (place.Span, "")));
    }

    [Theory]
    [InlineData("name  $0  .given")]
    [InlineData("name = 'x$0'")]
    [InlineData("$0")]
    public void Where_nothing_is_named_there_is_nothing_to_rename(string fixture)
    {
        var (text, offset) = Cursor(fixture);

        Assert.Null(VariableRename.Prepare(Snapshot.Create(text, Options), offset));
        Assert.Null(VariableRename.Rename(Snapshot.Create(text, Options), offset, "y"));
    }

    [Fact]
    public void The_same_name_is_no_change() =>
        Assert.Equal(new RenameResult([]), VariableRename.Rename(Snapshot.Create("defineVariable('x')", Options), 17, "x")! with { Edits = [] });

    [Theory]
    [InlineData("defineVariable('«x$0»').select(%«x» | %«x»)")]
    [InlineData("defineVariable('«x»').select(%«x$0»)")]
    [InlineData("// @var «x»: integer\nname.take(%«x$0»)")]
    public void Names_that_are_spelled_alike_are_typed_at_together(string fixture)
    {
        var (text, offset) = Cursor(MarkedText.Strip(fixture));
        var names = LinkedNames.At(Snapshot.Create(text, Options), offset);

        Assert.Equal(
            fixture.Replace("$0", "", StringComparison.Ordinal), MarkedText.Render(text, names.Select(name => (name, ""))));
    }

    [Theory]
    [InlineData("defineVariable('x$0').select(%x | %`x`)")]
    [InlineData("defineVariable('x$0')")]
    [InlineData("defineVariable('a b$0').select(%`a b`)")]
    [InlineData("$0%resource | %resource")]
    [InlineData("na$0me | name")]
    [InlineData("$0defineVariable('x').select(%x)")]
    [InlineData("defineVariable('\\u0078$0').select(%x)")]
    public void Others_are_not(string fixture)
    {
        var (text, offset) = Cursor(fixture);

        Assert.Empty(LinkedNames.At(Snapshot.Create(text, Options), offset));
    }

    // Line ends stay as they are.
    private static (string Text, int Offset) Cursor(string fixture)
    {
        var offset = fixture.IndexOf("$0", StringComparison.Ordinal);
        return (fixture.Remove(offset, 2), offset);
    }

    private static string Apply(string text, RenameResult result)
    {
        foreach (var edit in result.Edits.Reverse())
        {
            text = text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..];
        }

        return text;
    }
}

using FhirPath.Language.Analysis;
using FhirPath.Language.Features.Navigation;

namespace FhirPath.Language.Tests.Features.Navigation;

/// <summary>«!…» is a declaration, «=…» takes a value, «…» only names.</summary>
public sealed class OccurrencesTests
{
    private static readonly AnalysisOptions Options = new("R4", "Patient", []);

    [Theory]
    [InlineData("defineVariable('«!x»').select(«=%x$0».name | «=%x».contact)")]
    [InlineData("defineVariable('«!x$0»', name).select(«=%x».given)")]
    [InlineData("defineVariable($0'«!x»', name).select(«=%x».given)")]
    [InlineData("defineVariable('«!x»').select(«=%`x`$0» | «=%'x'»)")]
    [InlineData("defineVariable('«!x»', 1).where(«=%x$0» = 1) | defineVariable('x', 2).where(%x = 2)")]
    [InlineData("defineVariable('x', 1).where(%x = 1) | defineVariable('«!x»', 2).where(«=%x$0» = 2)")]
    [InlineData("name.select(defineVariable('«!x»', given).where(«=%x$0».exists())) | %x")]
    [InlineData("defineVariable('«!x»', 1).defineVariable('y', «=%x$0» + 1).where(%y > «=%x»)")]
    [InlineData("defineVariable('«!x»', 1).where(«=%x$0» = 1)\nname.where(%x = 1)")]
    public void A_variable_of_an_expression_holds_in_its_scope(string fixture) => Check(fixture);

    [Theory]
    [InlineData("// @var «!limit»: integer\nname.take(«=%limit$0»)\nname.skip(«=%`limit`»)")]
    [InlineData("// @var %«!limit$0»: integer\nname.take(«=%limit»)")]
    [InlineData("%limit\n// @var «!limit»: integer\n«=%limit$0»\n// @var limit: string\n%limit")]
    [InlineData("%limit\n// @var limit: integer\n%limit\n// @var «!limit»: string\n«=%limit$0»")]
    [InlineData("«=%limit$0»\n// @var limit: integer\n%limit")]
    [InlineData("«=%resource$0».id\nname.where(«=%resource».active)")]
    [InlineData("// @var «!x$0»: Patient\ndefineVariable('x').select(%x)\n«=%x»")]
    public void A_declared_variable_holds_from_its_line_to_the_next_of_its_name(string fixture) => Check(fixture);

    [Theory]
    [InlineData("«=name$0».given\ncontact.name\n«=name».family")]
    [InlineData("name.«=given$0»\ncontact.name.«=given».first()\nPractitioner.name.«=given»")]
    [InlineData("// @context Patient.«contact»\nrelationship\n// @resource Patient\n«=contact$0».name")]
    [InlineData("// @resource Observation\n«=value$0»\n«=valueQuantity».code\n«=value».ofType(string)")]
    [InlineData("«=id$0»\n// @resource Observation\n«=id»")]
    [InlineData("«=`name`$0» | «=name»")]
    public void An_element_is_the_same_wherever_its_type_is(string fixture) => Check(fixture);

    [Theory]
    [InlineData("«Patient$0».name\n// @resource «Patient»\n«Patient».active")]
    [InlineData("deceased is «boolean$0» or deceased.ofType(«boolean»).exists() or deceased as FHIR.«boolean»")]
    [InlineData("deceased is System.«Boolean$0» or deceased.is(System.«Boolean») or deceased is boolean")]
    [InlineData("deceased is FHIR$0.«boolean»")]
    [InlineData("// @var x: «HumanName»[]\n%x is «HumanName$0»")]
    [InlineData("// @context «Observation$0» | Patient\ntrue\n// @resource «Observation»")]
    public void A_type_is_the_same_in_expressions_and_directives(string fixture) => Check(fixture);

    [Theory]
    [InlineData("name.«where$0»(use = 'a').given.«where»(true)\ncontact.«where»(name.exists())")]
    public void A_function_is_the_same_everywhere(string fixture) => Check(fixture);

    [Theory]
    [InlineData("name.where(«=$this$0».use = 'a' and «=$this».given.where($this = 'x').exists()).select($this)")]
    [InlineData("name.where(given.where(«=$this$0» = 'x').exists() and $this.use.exists())")]
    [InlineData("name.select(iif(true, «=$index$0», given.where($index > 0)) + «=$index»)")]
    [InlineData("name.aggregate(«=$total$0» + given.where($this = '').count() + «=$total», 0)")]
    [InlineData("«=$this$0».name.where($this.use = 'a') | «=$this».contact")]
    public void Dollar_words_are_the_same_within_a_scope(string fixture) => Check(fixture);

    [Theory]
    [InlineData("name = 'x$0'")]
    [InlineData("name.nme$0")]
    [InlineData("// name$0")]
    [InlineData("/* name$0 */ name")]
    [InlineData("$0")]
    [InlineData("// @rule all$0 off")]
    [InlineData("1 +$0 2")]
    public void Elsewhere_nothing_is_named(string fixture)
    {
        var cursor = CursorText.Parse(fixture);

        Assert.Empty(Occurrences.AllAt(Snapshot.Create(cursor.Text, Options), cursor.Offset));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void Outside_of_the_text_nothing_is_named(int offset) =>
        Assert.Empty(Occurrences.AllAt(Snapshot.Create("name", Options), offset));

    [Theory]
    [InlineData("name\n", 0)]
    [InlineData("name\n", 50_000)]
    [InlineData("name | ", 0)]
    [InlineData("name | ", 70_000)]
    public void Of_very_many_places_those_nearest_to_the_cursor_are_told(string line, int offset)
    {
        var text = string.Concat(Enumerable.Repeat(line, 20_000)) + "name";
        var found = Occurrences.AllAt(Snapshot.Create(text, Options), offset);
        var few = Occurrences.AllAt(Snapshot.Create(text, Options), offset, 101);

        Assert.Equal(Occurrences.Most, found.Length);
        Assert.Equal(101, few.Length);
        Assert.True(few[0].Span.Start <= offset && few[^1].Span.Start >= offset);
        Assert.Equal(100 * line.Length, few[^1].Span.Start - few[0].Span.Start);
        Assert.Equal((Occurrences.Most - 1) * line.Length, found[^1].Span.Start - found[0].Span.Start);
    }

    private static void Check(string fixture)
    {
        var cursor = CursorText.Parse(MarkedText.Strip(fixture));
        var found = Occurrences.AllAt(Snapshot.Create(cursor.Text, Options), cursor.Offset);

        Assert.Equal(
            fixture.Replace("$0", "", StringComparison.Ordinal),
            MarkedText.Render(cursor.Text, found.Select(occurrence => (occurrence.Span, Label(occurrence.Kind)))));
    }

    private static string Label(OccurrenceKind kind) => kind switch
    {
        OccurrenceKind.Declaration => "!",
        OccurrenceKind.Read => "=",
        _ => "",
    };
}

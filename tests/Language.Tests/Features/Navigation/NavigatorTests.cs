using FhirPath.Language.Analysis;
using FhirPath.Language.Features.ModelDocuments;
using FhirPath.Language.Features.Navigation;
using FhirPath.Language.Model;

namespace FhirPath.Language.Tests.Features.Navigation;

public sealed class NavigatorTests
{
    private static readonly AnalysisOptions Options = new("R4", "Patient", []);

    [Theory]
    [InlineData("«defineVariable('«x»', name)».select(%x$0.given)")]
    [InlineData("// «@var «limit»: integer»\nname.take(%lim$0it)")]
    [InlineData("// «@resource «Patient»»\n%res$0ource.id")]
    [InlineData("// «@context «Patient.contact»»\n$th$0is.name")]
    [InlineData("name.«where»($th$0is.use = 'a')")]
    [InlineData("name.select(given.select($ind$0ex))")]
    public void A_variable_leads_to_what_gives_it_its_meaning(string fixture)
    {
        var isWhole = fixture.Contains("$ind", StringComparison.Ordinal) || fixture.Contains("«where»", StringComparison.Ordinal);
        var cursor = CursorText.Parse(MarkedText.Strip(fixture));
        var found = Navigator.From(Snapshot.Create(cursor.Text, Options), cursor.Offset, NavigationGoal.Definition)!;
        var target = Assert.Single(found.Targets);

        Assert.Null(target.Model);
        if (isWhole)
        {
            Assert.Contains(cursor.Text.Substring(target.Selection.Start, target.Selection.Length), (string[])["where", "select"]);
            Assert.True(target.Span.Contains(target.Selection));
            Assert.True(target.Span.Contains(cursor.Offset));
            return;
        }

        Assert.Equal(
            fixture.Replace("$0", "", StringComparison.Ordinal),
            MarkedText.Render(cursor.Text, (target.Span, ""), (target.Selection, "")));
    }

    [Theory]
    [InlineData("na$0me.given", "Patient: name")]
    [InlineData("name.giv$0en", "HumanName: given")]
    [InlineData("contact.relation$0ship", "Patient: relationship")]
    [InlineData("// @resource Observation\nvalueQuan$0tity", "Observation: value")]
    [InlineData("i$0d", "Resource: id")]
    [InlineData("deceased is bool$0ean", "boolean: boolean")]
    [InlineData("deceased is System.Bool$0ean", "System.Boolean: System.Boolean")]
    [InlineData("// @context Patient.cont$0act", "Patient: contact")]
    [InlineData("// @resource Obs$0ervation", "Observation: Observation")]
    [InlineData("// @fhir R5\n// @resource Actor$0Definition", "ActorDefinition: ActorDefinition")]
    [InlineData("(Patient | Organization).nam$0e", "Patient: name", "Organization: name")]
    [InlineData("// @context Patient | Practitioner\nnam$0e", "Patient: name", "Practitioner: name")]
    public void An_element_or_type_leads_to_its_declaration_in_the_text_of_a_type(string fixture, params string[] places) =>
        Assert.Equal(places, Places(fixture, NavigationGoal.Definition));

    [Theory]
    [InlineData("na$0me", "HumanName: HumanName")]
    [InlineData("cont$0act", "Patient: contact")]
    [InlineData("contact.where(tr$0ue)", "System.Boolean: System.Boolean")]
    [InlineData("name.cou$0nt()", "System.Integer: System.Integer")]
    [InlineData("active a$0nd true", "System.Boolean: System.Boolean")]
    [InlineData("defineVariable('x', name).select(%$0x)", "HumanName: HumanName")]
    [InlineData("// @var x$0: Patient.contact", "Patient: contact")]
    [InlineData("decea$0sed", "boolean: boolean", "dateTime: dateTime")]
    public void A_type_definition_is_the_type_of_what_stands_there(string fixture, params string[] places) =>
        Assert.Equal(places, Places(fixture, NavigationGoal.TypeDefinition));

    [Theory]
    [InlineData("deceas$0ed", "boolean: boolean", "dateTime: dateTime")]
    [InlineData("na$0me")]
    [InlineData("deceased is bool$0ean")]
    public void Implementations_are_the_types_that_values_can_have(string fixture, params string[] places) =>
        Assert.Equal(places, Places(fixture, NavigationGoal.Implementation));

    [Fact]
    public void An_abstract_type_is_implemented_by_those_that_exist()
    {
        var places = Places("contained.ofType(Domain$0Resource)", NavigationGoal.Implementation);

        Assert.Contains("Patient: Patient", places);
        Assert.DoesNotContain("DomainResource: DomainResource", places);
        Assert.DoesNotContain("Bundle: Bundle", places);
        Assert.Equal(places.Order(StringComparer.Ordinal), places);
    }

    [Theory]
    [InlineData("i$0d", NavigationGoal.Declaration, "Resource: id")]
    [InlineData("// @fhir R4\n// @resource Observation\nvalue.ofType(Age).val$0ue", NavigationGoal.Declaration, "Quantity: value")]
    public void The_declaration_of_an_element_is_where_it_came_first(
        string fixture, NavigationGoal goal, string place) => Assert.Equal([place], Places(fixture, goal));

    [Theory]
    [InlineData("name.whe$0re(true)", NavigationGoal.Definition)]
    [InlineData("%unkn$0own", NavigationGoal.Definition)]
    [InlineData("name = 'x$0'", NavigationGoal.Definition)]
    [InlineData("nme$0", NavigationGoal.TypeDefinition)]
    [InlineData("$0", NavigationGoal.TypeDefinition)]
    [InlineData("// @fhir R9\nPatien$0t", NavigationGoal.Definition)]
    public void What_leads_nowhere_has_no_targets(string fixture, NavigationGoal goal)
    {
        var cursor = CursorText.Parse(fixture);

        Assert.Null(Navigator.From(Snapshot.Create(cursor.Text, Options), cursor.Offset, goal));
    }

    private static List<string> Places(string fixture, NavigationGoal goal)
    {
        var cursor = CursorText.Parse(fixture);
        var found = Navigator.From(Snapshot.Create(cursor.Text, Options), cursor.Offset, goal);
        return [.. (found?.Targets ?? []).Select(target => Describe(target.Model!))];
    }

    private static string Describe(ModelPlace place)
    {
        var (model, type) = ModelTypes.Find(FhirModels.BuiltIn, place.Release, place.Type)!.Value;
        var lines = TypeDocument.Of(model, type).Text.Split('\n');
        Assert.True(place.EndLine > place.Line);
        return $"{place.Type}: {lines[place.Line].AsSpan(place.Column, place.Length)}";
    }
}

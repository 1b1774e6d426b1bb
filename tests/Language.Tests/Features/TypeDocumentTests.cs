using FhirPath.Language.Analysis;
using FhirPath.Language.Features.ModelDocuments;
using FhirPath.Language.Model;

namespace FhirPath.Language.Tests.Features;

public sealed class TypeDocumentTests
{
    [Fact]
    public void A_type_is_written_with_its_elements_and_what_they_hold() => Assert.Equal(
        """
        type Narrative : Element
          // FHIR R4 (4.0.1), https://hl7.org/fhir/R4/narrative.html#Narrative
          // Human-readable summary of the resource (essential clinical and business information)

          // generated | extensions | additional | empty
          // codes (required): http://hl7.org/fhir/ValueSet/narrative-status|4.0.1
          status : code [1..1]

          // Limited xhtml content
          div : xhtml [1..1]

          // from Element: id, extension

        """.ReplaceLineEndings("\n"),
        TextOf("R4", "Narrative"));

    [Fact]
    public void Groups_of_elements_stand_below_the_element_that_has_them() => Assert.Contains(
        """
          contact : BackboneElement [0..*]

            // The kind of relationship
            // codes (extensible): http://hl7.org/fhir/ValueSet/patient-contactrelationship
            relationship : CodeableConcept [0..*]

        """.ReplaceLineEndings("\n"),
        TextOf("R4", "Patient"), StringComparison.Ordinal);

    public static TheoryData<string> Releases => [.. FhirModels.Releases];

    [Theory]
    [MemberData(nameof(Releases))]
    public void Every_element_of_every_type_has_its_place(string release)
    {
        var model = FhirModels.Get(release)!;
        foreach (var type in model.Types.Concat(SystemTypes.All).Where(type => type.Kind != TypeKind.Backbone))
        {
            var document = TypeDocument.Of(model, type);
            var lines = document.Text.Split('\n');
            Assert.Equal(type.Name, NameAt(lines, document.PlaceOf(type)!));
            Assert.All(type.Elements, element => Assert.Equal(element.Name, NameAt(lines, document.PlaceOf(element)!)));
            Assert.Equal(document.Text, TypeDocument.Of(model, type).Text);
        }

        var places = new ModelPlaces(model);
        Assert.All(model.Types, type => Assert.NotNull(places.Of(type)));
        Assert.All(model.Types.SelectMany(type => type.Elements), element => Assert.NotNull(places.Of(element)));
    }

    [Theory]
    [InlineData("R4", "Patient.contact")]
    [InlineData("R4", "Nobody")]
    [InlineData("R9", "Patient")]
    public void There_is_no_document_of_what_is_no_type(string release, string name) =>
        Assert.Null(ModelTypes.Find(FhirModels.BuiltIn, release, name));

    [Fact]
    public void A_type_stands_between_the_one_above_and_those_below()
    {
        Assert.Equal(["Element"], Names(TypeHierarchy.Supertypes(FhirModels.BuiltIn, "R4", "Quantity")));
        Assert.Equal(
            ["Age", "Count", "Distance", "Duration"],
            Names(TypeHierarchy.Subtypes(FhirModels.BuiltIn, "R4", "Quantity")).Where(name => name != "MoneyQuantity" && name != "SimpleQuantity"));
        Assert.Equal(["BackboneElement"], Names(TypeHierarchy.Supertypes(FhirModels.BuiltIn, "R4", "Patient.contact")));
        Assert.Empty(TypeHierarchy.Supertypes(FhirModels.BuiltIn, "R4", "Resource"));
        Assert.Empty(TypeHierarchy.Subtypes(FhirModels.BuiltIn, "R4", "Nobody"));
        Assert.Empty(TypeHierarchy.Subtypes(FhirModels.BuiltIn, "R9", "Patient"));
    }

    [Theory]
    [InlineData("Patien$0t.name", "Patient")]
    [InlineData("na$0me", "HumanName")]
    [InlineData("deceas$0ed", "boolean", "dateTime")]
    [InlineData("// @context Patient.con$0tact", "Patient.contact")]
    [InlineData("nme$0")]
    public void The_hierarchy_begins_at_the_types_of_what_stands_there(string fixture, params string[] names)
    {
        var cursor = CursorText.Parse(fixture);

        Assert.Equal(
            names,
            Names(TypeHierarchy.At(Snapshot.Create(cursor.Text, new AnalysisOptions("R4", "Patient", [])), cursor.Offset)));
    }

    private static string[] Names(IEnumerable<TypeNode> nodes) => [.. nodes.Select(node => node.Type.Name)];

    private static string NameAt(string[] lines, ModelPlace place) => lines[place.Line].Substring(place.Column, place.Length);

    private static string TextOf(string release, string name)
    {
        var (model, type) = ModelTypes.Find(FhirModels.BuiltIn, release, name)!.Value;
        return TypeDocument.Of(model, type).Text;
    }
}

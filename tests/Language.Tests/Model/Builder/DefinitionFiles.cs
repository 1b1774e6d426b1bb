using System.Text;
using FhirPath.Packages.Definitions;

namespace FhirPath.Language.Tests.Model.Builder;

/// <summary>A tiny release in the form of the official definitions.</summary>
internal static class DefinitionFiles
{
    public const string Element = """
        {"resourceType":"StructureDefinition","name":"Element","type":"Element","kind":"complex-type","abstract":true,
         "snapshot":{"element":[
           {"path":"Element","short":"Base of all","definition":"The base of all elements."},
           {"path":"Element.id","min":0,"max":"1","short":"Id","definition":"Id.",
            "type":[{"code":"http://hl7.org/fhirpath/System.String"}]},
           {"path":"Element.mark","min":0,"max":"*","type":[{"code":"Element"}]}]}}
        """;

    public const string Code = """
        {"resourceType":"StructureDefinition","name":"code","type":"code","kind":"primitive-type","abstract":false,
         "baseDefinition":"http://hl7.org/fhir/StructureDefinition/Element","derivation":"specialization",
         "snapshot":{"element":[
           {"path":"code"},
           {"path":"code.id","min":0,"max":"1","type":[{"code":"http://hl7.org/fhirpath/System.String"}]},
           {"path":"code.value","min":0,"max":"1","type":[{"code":"http://hl7.org/fhirpath/System.String",
            "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type",
             "valueUrl":"string"}]}]}]}}
        """;

    public const string String = """
        {"resourceType":"StructureDefinition","name":"string","type":"string","kind":"primitive-type","abstract":false,
         "baseDefinition":"http://hl7.org/fhir/StructureDefinition/Element","derivation":"specialization",
         "snapshot":{"element":[
           {"path":"string"},
           {"path":"string.value","min":0,"max":"1","type":[{"code":"http://hl7.org/fhirpath/System.String"}]}]}}
        """;

    public const string Id = """
        {"resourceType":"StructureDefinition","name":"id","type":"id","kind":"primitive-type","abstract":false,
         "baseDefinition":"http://hl7.org/fhir/StructureDefinition/string","derivation":"specialization",
         "snapshot":{"element":[
           {"path":"id"},
           {"path":"id.value","min":0,"max":"1","type":[{"code":"http://hl7.org/fhirpath/System.String"}]}]}}
        """;

    // Its id is said to be a string, as at places in the real definitions.
    public const string Patient = """
        {"resourceType":"StructureDefinition","name":"Patient","type":"Patient","kind":"resource","abstract":false,
         "fhirVersion":"9.9.9","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Element",
         "snapshot":{"element":[
           {"path":"Patient","short":"A person"},
           {"path":"Patient.id","min":0,"max":"1","short":"Id","type":[{"code":"http://hl7.org/fhirpath/System.String",
            "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type",
             "valueUrl":"string"}]}]},
           {"path":"Patient.mark","min":1,"max":"1","type":[{"code":"Element"}]},
           {"path":"Patient.gender","min":0,"max":"1","short":"male | female","definition":"Its words say more.",
            "type":[{"code":"code"}],
            "binding":{"strength":"required","valueSet":"http://example.org/gender|9"}},
           {"path":"Patient.contact","min":0,"max":"*","short":"Someone","type":[{"code":"Element"}]},
           {"path":"Patient.contact.id","min":0,"max":"1","type":[{"code":"http://hl7.org/fhirpath/System.String"}]},
           {"path":"Patient.contact.value[x]","min":1,"max":"1","type":[{"code":"string"},{"code":"code"}]},
           {"path":"Patient.contact.sliced","sliceName":"one","min":1,"max":"1","type":[{"code":"string"}]},
           {"path":"Patient.contact.next","min":0,"max":"*","contentReference":"#Patient.contact"},
           {"path":"Patient.ours","min":0,"max":"1","type":[{"code":"Element"}]},
           {"path":"Patient.ours.deep","min":0,"max":"1","type":[{"code":"string"}]},
           {"path":"Patient.other","min":0,"max":"1","type":[{"code":"Element","targetProfile":[
            "http://hl7.org/fhir/StructureDefinition/Patient","http://example.org/profile"]}]}]}}
        """;

    public const string Profile = """
        {"resourceType":"StructureDefinition","name":"Profile","type":"Patient","kind":"resource","abstract":false,
         "derivation":"constraint","snapshot":{"element":[{"path":"Patient"}]}}
        """;

    // Another sort of resource in the same bundle, with a member of a name that definitions have too.
    private const string Operation = """{"resource":{"resourceType":"OperationDefinition","type":true}}""";

    public static string Bundle(params string[] definitions)
    {
        var entries = definitions.Select(definition => $$"""{"resource":{{definition}}}""").Prepend(Operation);
        return $$"""{"resourceType":"Bundle","entry":[{{string.Join(",", entries)}}]}""";
    }

    public static DefinitionFile File(string text) => new("file.json", Encoding.UTF8.GetBytes(text));
}

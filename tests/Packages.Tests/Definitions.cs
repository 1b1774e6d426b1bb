using System.Text.Json.Nodes;

namespace FhirPath.Packages.Tests;

/// <summary>Definitions in the form of FHIR packages, written by the tests: only what matters to them.</summary>
internal static class Definitions
{
    private const string Root = "http://hl7.org/fhir/StructureDefinition/";

    // How STU3 writes the type of a primitive's value: no code, but an extension on it.
    private const string NoCode =
        """ "type":[{"_code":{"extension":[{"url":"http://example.org/json-type","valueString":"string"}]}}] """;

    /// <summary>A type of a release; elements are rows of <c>path | cardinality | types | more JSON</c>.</summary>
    public static (string Name, string Json) Type(
        string name, string kind, string? parent, string version, params string[] elements) =>
        ($"StructureDefinition-{name}.json", Structure(name, elements, new JsonObject
        {
            ["id"] = name,
            ["url"] = Root + name,
            ["name"] = name,
            ["type"] = name,
            ["kind"] = kind,
            ["fhirVersion"] = version,
            ["baseDefinition"] = parent is null ? null : Root + parent,
            ["derivation"] = parent is null ? null : "specialization",
        }));

    /// <summary>A profile of a type; elements as those of a type, before the path the id where it is another.</summary>
    public static (string Name, string Json) Profile(string id, string type, params string[] elements) =>
        ProfileOn(id, type, "snapshot", Root + type, elements);

    /// <summary>As <see cref="Profile"/>, with the base and the list that it has.</summary>
    public static (string Name, string Json) ProfileOn(
        string id, string type, string list, string baseUrl, params string[] elements) =>
        ($"StructureDefinition-{id}.json", Structure(type, elements, new JsonObject
        {
            ["id"] = id,
            ["url"] = $"http://example.org/{id}",
            ["name"] = $"{char.ToUpperInvariant(id[0])}{id[1..]}Profile",
            ["type"] = type,
            ["kind"] = char.IsUpper(type[0]) && type is not ("Extension" or "HumanName") ? "resource" : "complex-type",
            ["baseDefinition"] = baseUrl,
            ["derivation"] = "constraint",
        }, list));

    /// <summary>A manifest, with a line of more JSON.</summary>
    public static (string Name, string Json) Manifest(string name, string version, string more) =>
        ("package.json", $$"""{"name":"{{name}}","version":"{{version}}",{{more}}}""");

    /// <summary>A small release in the manner of STU3: targets one by one, primitives without a type of value.</summary>
    public static (string Name, string Json)[] Stu3() =>
    [
        Manifest("hl7.fhir.r3.core", "3.0.2", """ "type":"fhir.core","fhir-version-list":["3.0.2"] """),
        Type("Element", "complex-type", null, "3.0.2", "Element.id | 0..1 | string"),
        Type("BackboneElement", "complex-type", "Element", "3.0.2"),
        Type("string", "primitive-type", "Element", "3.0.2", "string.value | 0..1 | "),
        Type("code", "primitive-type", "string", "3.0.2", $"code.value | 0..1 | | {NoCode}"),
        Type("date", "primitive-type", "Element", "3.0.2", $"date.value | 0..1 | | {NoCode}"),
        Type("id", "primitive-type", "string", "3.0.2", $"id.value | 0..1 | | {NoCode}"),
        Type("integer", "primitive-type", "Element", "3.0.2", $"integer.value | 0..1 | | {NoCode}"),
        Type("positiveInt", "primitive-type", "integer", "3.0.2", $"positiveInt.value | 0..1 | | {NoCode}"),
        Type("Quantity", "complex-type", "Element", "3.0.2", "Quantity.unit | 0..1 | string"),
        Type("Reference", "complex-type", "Element", "3.0.2", "Reference.reference | 0..1 | string"),
        ("StructureDefinition-Age.json", """
            {"resourceType":"StructureDefinition","id":"Age","url":"http://hl7.org/fhir/StructureDefinition/Age",
             "name":"Age","type":"Quantity","kind":"complex-type","derivation":"constraint",
             "snapshot":{"element":[{"path":"Quantity","short":"How old"}]}}
            """),
        Type("Resource", "resource", null, "3.0.2", "Resource.id | 0..1 | id"),
        Type("Patient", "resource", "Resource", "3.0.2",
            "Patient.id | 0..1 | id",
            """Patient.gender | 0..1 | code | "binding":{"strength":"required","valueSetReference":{"reference":"http://example.org/sexes"}}""",
            "Patient.birthDate | 0..1 | date",
            "Patient.rank | 0..1 | positiveInt",
            "Patient.age | 0..1 | Age",
            "Patient.contact | 0..* | BackboneElement",
            "Patient.contact.name | 0..1 | string",
            """Patient.carer | 0..* | | "type":[{"code":"Reference","targetProfile":"http://hl7.org/fhir/StructureDefinition/Patient"},{"code":"Reference","targetProfile":"http://hl7.org/fhir/StructureDefinition/Organization"}]""",
            "Patient.other | 0..1 | Reference"),
        ("ValueSet-sexes.json", """
            {"resourceType":"ValueSet","url":"http://example.org/sexes",
             "compose":{"include":[{"system":"urn:sexes","concept":[{"code":"f"},{"code":"m","display":"Male"}]}]}}
            """),
        ("readme.txt", "no JSON"),
    ];

    private static string Structure(string root, string[] elements, JsonObject structure, string list = "snapshot")
    {
        structure["resourceType"] = "StructureDefinition";
        var rows = new JsonArray(new JsonObject { ["path"] = root, ["id"] = root, ["short"] = $"A {root}" });
        foreach (var element in elements)
        {
            rows.Add(Element(element.Split('|', 4, StringSplitOptions.TrimEntries)));
        }

        structure[list] = new JsonObject { ["element"] = rows };
        return structure.ToJsonString();
    }

    private static JsonNode? Element(string[] parts)
    {
        var range = parts[1].Split("..");
        var types = parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => $$"""{"code":"{{code}}"}""");
        var path = string.Join('.', parts[0].Split('.').Select(segment => segment.Split(':')[0]));
        var slice = parts[0].Split('.')[^1].Split(':') is [_, var name] ? $""","sliceName":"{name}" """ : "";
        var type = parts[2].Length > 0 ? $""","type":[{string.Join(",", types)}]""" : "";
        var more = parts.Length > 3 ? "," + parts[3] : "";
        return JsonNode.Parse(
            $$"""{"id":"{{parts[0]}}","path":"{{path}}","min":{{range[0]}},"max":"{{range[1]}}"{{slice}}{{type}}{{more}}}""");
    }
}

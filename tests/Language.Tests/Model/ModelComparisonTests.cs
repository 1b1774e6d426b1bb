using System.Globalization;
using System.Text.Json;
using FhirPath.Language.Model;

namespace FhirPath.Language.Tests.Model;

/// <summary>Holds the embedded models to condensed models that were made independently from the same definitions.</summary>
public sealed class ModelComparisonTests
{
    public static TheoryData<string> Releases => [.. FhirModels.Releases];

    [Theory]
    [MemberData(nameof(Releases))]
    public void The_model_has_every_type_and_element_of_the_reference_and_no_other(string release)
    {
        using var reference = Read(release, "json");
        var expected = reference.RootElement.GetProperty("types").EnumerateObject().SelectMany(DescribeType);
        var actual = FhirModels.Get(release)!.Types.SelectMany(DescribeType);

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void The_model_has_the_version_of_the_reference(string release)
    {
        using var reference = Read(release, "json");

        Assert.Equal(reference.RootElement.GetProperty("version").GetString(), FhirModels.Get(release)!.Version);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void The_model_has_every_long_definition_of_the_reference_and_no_other(string release)
    {
        using var reference = Read(release, "docs.json");
        var expected = reference.RootElement.EnumerateObject().Select(text => $"{text.Name}: {text.Value.GetString()}");
        var types = FhirModels.Get(release)!.Types;
        var actual = types.Where(type => type.Definition is not null)
            .Select(type => $"{type.Name}: {type.Definition}")
            .Concat(types.SelectMany(type => type.Elements)
                .Where(element => element.Definition is not null)
                .Select(element => $"{element.DeclaringType.Name}.{element.Name}: {element.Definition}"));

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    private static JsonDocument Read(string release, string extension)
    {
        var name = $"{release.ToLowerInvariant()}.{extension}";
        return JsonDocument.Parse(File.ReadAllBytes(SharedFolder.FileOrSkip("fhir-models", name)));
    }

    // A line a type and a line an element, so that a difference shows what differs.
    private static IEnumerable<string> DescribeType(JsonProperty type)
    {
        var value = type.Value;
        yield return $"{type.Name} : {Text(value, "base")} {Text(value, "kind")} "
            + $"{(value.GetProperty("abstract").GetBoolean() ? "abstract " : "")}{Text(value, "short")}";
        foreach (var element in value.GetProperty("elements").EnumerateArray())
        {
            yield return $"{type.Name}.{Text(element, "name")} {List(element, "types")}"
                + $" {element.GetProperty("min").GetInt32().ToString(CultureInfo.InvariantCulture)}..{Text(element, "max")}"
                + $" choice={element.TryGetProperty("choice", out _)} override={element.TryGetProperty("overrides", out _)}"
                + $" to=({List(element, "targets")}) by={Text(element, "contentReference")}"
                + $" binding={Binding(element)} {Text(element, "short")}";
        }
    }

    private static IEnumerable<string> DescribeType(TypeInfo type)
    {
        yield return $"{type.Name} : {type.Base?.Name} {type.Kind.ToString().ToLowerInvariant()} "
            + $"{(type.IsAbstract ? "abstract " : "")}{type.Short}";
        foreach (var element in type.Elements)
        {
            yield return $"{type.Name}.{element.Name} {string.Join(",", element.Types)}"
                + $" {element.Cardinality}"
                + $" choice={element.IsChoice} override={element.IsOverride}"
                + $" to=({string.Join(",", element.Targets)}) by={element.ContentReference}"
                + $" binding={element.Binding?.Strength.ToString().ToLowerInvariant()} {element.Binding?.ValueSet}"
                + $" {element.Short}";
        }
    }

    private static string Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";

    private static string List(JsonElement value, string name) => value.TryGetProperty(name, out var list)
        ? string.Join(",", list.EnumerateArray().Select(item => item.GetString()))
        : "";

    private static string Binding(JsonElement element) => element.TryGetProperty("binding", out var binding)
        ? $"{Text(binding, "strength")} {Text(binding, "valueSet")}"
        : " ";
}

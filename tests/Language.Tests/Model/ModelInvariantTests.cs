using FhirPath.Language.Model;

namespace FhirPath.Language.Tests.Model;

/// <summary>What holds for the model of every release.</summary>
public sealed class ModelInvariantTests
{
    public static TheoryData<string> Releases => [.. FhirModels.Releases];

    [Theory]
    [MemberData(nameof(Releases))]
    public void Every_chain_of_bases_ends(string release)
    {
        foreach (var type in Model(release).Types)
        {
            var seen = new HashSet<TypeInfo>();
            for (var step = type; step is not null; step = step.Base)
            {
                Assert.True(seen.Add(step), $"{type} is a base of itself.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void Every_element_has_a_type_and_only_a_choice_has_several(string release) =>
        Assert.All(Elements(release), element =>
        {
            Assert.NotEmpty(element.Types);
            Assert.True(element.IsChoice || element.Types.Length == 1, element.Path);
        });

    [Theory]
    [MemberData(nameof(Releases))]
    public void Every_type_that_an_element_names_is_the_one_found_by_name(string release)
    {
        var model = Model(release);
        Assert.All(Elements(release).SelectMany(element => element.Types), type =>
        {
            Assert.True(model.TryGetType(type.Name, out var found), type.Name);
            Assert.Same(found, type);
        });
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void No_type_has_two_elements_of_a_name(string release) => Assert.All(Model(release).Types, type =>
        Assert.Equal(type.AllElements.Length, type.AllElements.Select(element => element.Name).Distinct().Count()));

    [Theory]
    [MemberData(nameof(Releases))]
    public void Every_cardinality_is_a_range(string release) =>
        Assert.All(Elements(release), element => Assert.True(element.Max is null || element.Min <= element.Max, element.Path));

    [Theory]
    [MemberData(nameof(Releases))]
    public void Every_content_reference_leads_to_the_type_of_the_element(string release)
    {
        var model = Model(release);
        Assert.All(Elements(release).Where(element => element.ContentReference is not null), element =>
            Assert.Equal(model.ResolvePath(element.ContentReference)!.Value.Types, element.Types));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void Every_group_of_elements_is_where_its_name_says(string release)
    {
        var model = Model(release);
        Assert.All(model.Types.Where(type => type.Kind == TypeKind.Backbone), type =>
            Assert.Equal([type], model.ResolvePath(type.Name)!.Value.Types));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void Every_primitive_converts_to_a_system_type(string release) =>
        Assert.All(Model(release).Types.Where(type => type is { Kind: TypeKind.Primitive, IsAbstract: false }), type =>
            Assert.NotNull(type.SystemType));

    [Theory]
    [MemberData(nameof(Releases))]
    public void Every_long_definition_can_be_read(string release)
    {
        var definitions = Elements(release).Select(element => element.Definition)
            .Concat(Model(release).Types.Select(type => type.Definition))
            .OfType<string>()
            .ToList();

        Assert.True(definitions.Count > 4000);
        Assert.All(definitions, definition => Assert.NotEmpty(definition));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void Types_are_ordered_by_name(string release)
    {
        var names = Model(release).Types.Select(type => type.Name).ToList();

        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    private static FhirModel Model(string release) => FhirModels.Get(release)!;

    private static IEnumerable<ElementInfo> Elements(string release) =>
        Model(release).Types.SelectMany(type => type.Elements);
}

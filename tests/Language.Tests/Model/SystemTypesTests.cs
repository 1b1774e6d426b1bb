using FhirPath.Language.Model;

namespace FhirPath.Language.Tests.Model;

public sealed class SystemTypesTests
{
    [Fact]
    public void Every_release_has_the_same_system_types() => Assert.All(FhirModels.Releases, release =>
        Assert.All(SystemTypes.All, type =>
        {
            Assert.True(FhirModels.Get(release)!.TryGetType(type.Name, out var found));
            Assert.Same(type, found);
        }));

    [Fact]
    public void Every_system_type_is_any_value() =>
        Assert.All(SystemTypes.All, type => Assert.True(type.IsSubtypeOf(SystemTypes.Any)));

    [Fact]
    public void A_system_type_has_a_local_name() => Assert.Equal("DateTime", SystemTypes.DateTime.LocalName);

    [Fact]
    public void The_description_of_a_type_can_be_navigated() =>
        Assert.Equal([SystemTypes.String], SystemTypes.TypeInfo.FindElement("name")!.Types);
}

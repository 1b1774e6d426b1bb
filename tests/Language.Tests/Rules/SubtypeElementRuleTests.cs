namespace FhirPath.Language.Tests.Rules;

public sealed class SubtypeElementRuleTests
{
    [Fact]
    public void Of_any_resource_only_what_all_have_is_asked() => Check.Diagnostics("""
        // @resource Bundle
        entry.resource.id | entry.resource.birthDate | entry.resource.ofType(Patient).birthDate
                                           ^^^^^^^^^ FP3020 'birthDate' is no element of every Resource, only of Patient and 3 other types: say what is meant with ofType().
        descendants().birthDate | children().birthDate | %rootResource.birthDate
                                             ^^^^^^^^^ FP2001 'birthDate' is no element of id or Meta or uri or 7 other types.
        """);

    [Fact]
    public void What_is_said_of_all_resources_holds_for_all() => Check.Diagnostics("""
        // @resource DomainResource
        contained.meta.exists() and birthDate.exists()
                                    ^^^^^^^^^ FP2001 'birthDate' is no element of DomainResource.
        """);
}

namespace FhirPath.Language.Tests.Rules;

public sealed class HostRuleTests
{
    [Fact]
    public void A_function_of_some_hosts_only_is_marked() => Check.Diagnostics("""
        // @resource Patient
        getResourceKey() | birthDate.lowBoundary()
        ^^^^^^^^^^^^^^ FP3008 'getResourceKey' exists only in view definitions (SQL on FHIR).
        """);
}

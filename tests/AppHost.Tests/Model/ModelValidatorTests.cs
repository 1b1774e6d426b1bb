using FhirPathAspire.AppHost.Embedded.Supervision;

namespace FhirPathAspire.AppHost.Tests.Model;

public sealed class ModelValidatorTests
{
    [Fact]
    public void A_fixed_port_can_not_be_shared_by_replicas() => AssertRefused(
        "The endpoint 'http' of 'a' has the fixed port 8000, which several replicas can't share",
        builder => Project(builder, "a").WithHttpEndpoint(port: 8000).WithReplicas(2));

    [Fact]
    public void A_target_port_can_not_be_shared_by_replicas() => AssertRefused(
        "The endpoint 'http' of 'a' has a target port, which several replicas can't share.",
        builder => Project(builder, "a").WithHttpEndpoint(targetPort: 8000).WithReplicas(2));

    [Fact]
    public void An_endpoint_without_proxy_can_not_be_shared_by_replicas() => AssertRefused(
        "The endpoint 'http' of 'a' has no proxy, so several replicas can't share it.",
        builder => Project(builder, "a").WithHttpEndpoint(isProxied: false).WithReplicas(2));

    [Fact]
    public void Port_and_target_port_of_a_proxied_endpoint_differ() => AssertRefused(
        "The endpoint 'http' of 'a' has the same port and target port",
        builder => Project(builder, "a").WithHttpEndpoint(port: 8000, targetPort: 8000));

    [Fact]
    public void A_resource_needs_at_least_one_replica() => AssertRefused(
        "'a' has 0 replicas; it needs at least one.", builder => Project(builder, "a").WithReplicas(0));

    [Fact]
    public void Two_endpoints_can_not_have_one_port() => AssertRefused(
        "Port 8000 is given to several endpoints: 'http' of 'a' and 'http' of 'b'.",
        builder =>
        {
            Project(builder, "a").WithHttpEndpoint(port: 8000);
            Project(builder, "b").WithHttpEndpoint(port: 8000);
        });

    [Fact]
    public void Nothing_waits_for_itself() => AssertRefused(
        "'a' waits for itself, directly or through others.",
        builder =>
        {
            var first = Project(builder, "a");
            var second = Project(builder, "b").WaitFor(first);
            first.WaitFor(second);
        });

    [Fact]
    public void Two_resources_can_not_have_one_name() => AssertRefused(
        "There are two resources named 'A'.",
        builder =>
        {
            Project(builder, "a");
            Project(builder, "A");
        });

    [Fact]
    public void Two_endpoints_of_a_resource_can_not_have_one_name() => AssertRefused(
        "The resource 'a' has two endpoints named 'http'.",
        builder => Project(builder, "a").WithHttpEndpoint().WithHttpEndpoint());

    [Fact]
    public void A_health_check_needs_an_endpoint_that_is_declared_before() => AssertRefused(
        "The resource 'a' has no endpoint 'http'.",
        builder => Project(builder, "a").WithHttpHealthCheck("/health").WithHttpEndpoint());

    [Fact]
    public void A_launch_profile_is_not_silently_ignored() => AssertRefused(
        "The embedded orchestrator takes no endpoints from launch profiles",
        builder => builder.AddProject<Projects.LspGateway>("a", options => options.LaunchProfileName = "http"));

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("1st", "it must start with a letter")]
    [InlineData("a_b", "only ASCII letters, digits and hyphens are allowed")]
    [InlineData("a--b", "it has two hyphens in a row")]
    [InlineData("a-", "it ends with a hyphen")]
    public void A_name_that_breaks_Aspires_rules_is_refused(string name, string why) => AssertRefused(
        $"The resource name '{name}' is not valid: {why}.", builder => Project(builder, name));

    private static IResourceBuilder<ProjectResource> Project(IDistributedApplicationBuilder builder, string name) =>
        builder.AddProject<Projects.LspGateway>(name, options =>
        {
            options.ExcludeLaunchProfile = true;
            options.ExcludeKestrelEndpoints = true;
        });

    private static void AssertRefused(string sentence, Action<IDistributedApplicationBuilder> describe)
    {
        var failure = Assert.Throws<DistributedApplicationException>(() =>
        {
            var options = new DistributedApplicationOptions { RandomizePorts = true };
            var builder = new DistributedApplicationBuilder(options);
            describe(builder);
            ModelValidator.Validate([.. builder.Resources]);
        });

        Assert.StartsWith(sentence, failure.Message, StringComparison.Ordinal);
    }
}

using System.Text.RegularExpressions;

namespace FhirPathAspire.AppHost.Tests;

/// <summary>The topology is written once for two orchestrators, so its source may use only what both have.</summary>
public sealed partial class TopologySourceTests
{
    /// <summary>Methods of Aspire.Hosting that are the same from 13.1 to 13.5, and in the embedded subset.</summary>
    private static readonly HashSet<string> SharedMethods = new(StringComparer.Ordinal)
    {
        "CreateBuilder", "GetValue", "AddProject", "WithHttpEndpoint", "WithEndpoint", "WithEnvironment",
        "WithHttpHealthCheck", "WithReplicas", "WithExternalHttpEndpoints", "WithUrlForEndpoint", "WithReference",
        "WaitFor", "Build", "Run", "ExplicitEndpoints",
    };

    private static string Source { get; } =
        WithoutAspireOnlyPart(File.ReadAllText(Path.Combine(Repository.Root, "AppHost", "AppHost.cs")));

    [Fact]
    public void The_topology_calls_only_methods_that_both_orchestrators_have()
    {
        var called = Call().Matches(Source).Select(match => match.Groups["name"].Value).Distinct();

        Assert.Empty(called.Except(SharedMethods));
    }

    [Fact]
    public void Endpoints_are_declared_with_named_arguments_because_their_order_differs_between_versions()
    {
        Assert.All(
            EndpointCall().Matches(Source),
            call => Assert.Matches("^(\"\\w+\", endpoint =>|\\w+:)", call.Groups["arguments"].Value));
    }

    [Fact]
    public void No_endpoint_has_a_target_port_and_what_has_replicas_has_no_fixed_port()
    {
        Assert.DoesNotContain("targetPort", Source, StringComparison.Ordinal);
        var replicated = Source[Source.IndexOf("AddProject<Projects.AnalysisService>", StringComparison.Ordinal)..
            Source.IndexOf(".WithReplicas", StringComparison.Ordinal)];
        Assert.DoesNotContain("port:", replicated, StringComparison.Ordinal);
    }

    [Fact]
    public void The_topology_stays_short()
    {
        Assert.InRange(Source.Split('\n').Length, 1, 60);
    }

    private static string WithoutAspireOnlyPart(string source) => AspireOnly().Replace(source, "");

    [GeneratedRegex(@"(?<=[.\s(])(?<name>[A-Z]\w+)(<[^>(]+>)?\(")]
    private static partial Regex Call();

    [GeneratedRegex(@"\.With(Http)?Endpoint\((?<arguments>[^\n]*)")]
    private static partial Regex EndpointCall();

    [GeneratedRegex(@"#if ASPIRE.*?#endif", RegexOptions.Singleline)]
    private static partial Regex AspireOnly();
}

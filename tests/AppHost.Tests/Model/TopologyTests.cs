using FhirPathAspire.AppHost.Embedded.Endpoints;
using FhirPathAspire.AppHost.Embedded.Environments;
using FhirPathAspire.AppHost.Embedded.Processes;
using FhirPathAspire.AppHost.Embedded.Supervision;

namespace FhirPathAspire.AppHost.Tests.Model;

/// <summary>The real topology, built but not started.</summary>
public sealed class TopologyTests
{
    [Fact]
    public async Task It_has_two_analysis_replicas_unless_told_otherwise()
    {
        Assert.Equal(2, (await ResourceAsync("analysis")).GetReplicaCount());
        Assert.Equal(5, (await ResourceAsync("analysis", "--AnalysisReplicas=5")).GetReplicaCount());
    }

    [Theory]
    [InlineData("analysis", "http", "http", "http", null, null, false)]
    [InlineData("analysis", "grpc", "http", "http2", null, "GRPC_PORT", false)]
    [InlineData("lsp-gateway", "http", "http", "http", 7999, null, true)]
    [InlineData("lsp-gateway", "lsp", "tcp", "tcp", 7998, "LSP_PORT", true)]
    public async Task Its_endpoints_are_those_of_the_design(
        string resource, string name, string scheme, string transport, int? port, string? variable, bool isExternal)
    {
        var endpoint = (await ResourceAsync(resource)).Annotations.OfType<EndpointAnnotation>()
            .Single(declared => declared.Name == name);

        Assert.Equal(
            (scheme, transport, port, variable, isExternal),
            (endpoint.UriScheme, endpoint.Transport, endpoint.Port, endpoint.PortVariable, endpoint.IsExternal));
    }

    [Fact]
    public async Task A_replica_of_analysis_is_told_its_own_ports_and_its_environment_name()
    {
        var (analysis, _) = await AllocatedAsync();
        var endpoints = analysis.Annotations.OfType<EndpointAnnotation>().ToDictionary(endpoint => endpoint.Name);

        var second = Build(analysis, index: 1);

        Assert.Equal(endpoints["http"].Replicas[1].UriString, second["ASPNETCORE_URLS"]);
        Assert.Equal($"{endpoints["grpc"].Replicas[1].Port}", second["GRPC_PORT"]);
        Assert.Equal("Staging", second["ASPNETCORE_ENVIRONMENT"]);
        Assert.Equal("Staging", second["DOTNET_ENVIRONMENT"]);
    }

    [Fact]
    public async Task The_gateway_is_told_the_address_of_every_replica()
    {
        var (analysis, gateway) = await AllocatedAsync();
        var grpc = analysis.Annotations.OfType<EndpointAnnotation>().Single(endpoint => endpoint.Name == "grpc");

        var environment = Build(gateway, index: 0);

        Assert.Equal(grpc.Replicas[0].UriString, environment["services__analysis__grpc__0"]);
        Assert.Equal(grpc.Replicas[1].UriString, environment["services__analysis__grpc__1"]);
        Assert.Equal(grpc.Replicas[0].UriString, environment["ANALYSIS_GRPC"]);
        Assert.True(environment.ContainsKey("services__analysis__http__1"));
        Assert.DoesNotContain("services__analysis__grpc__2", environment.Keys);
    }

    [Fact]
    public void The_generated_projects_name_what_was_built()
    {
        Assert.All(
            new IProjectMetadata[] { new Projects.AnalysisService(), new Projects.LspGateway() },
            project =>
            {
                Assert.True(File.Exists(project.ProjectPath), project.ProjectPath);
                Assert.True(File.Exists(ProjectProgram.Assembly(project)), ProjectProgram.Assembly(project));
                Assert.True(project.SuppressBuild);
            });
        Assert.True(File.Exists(Path.Combine(Projects.AppHost.ProjectPath, "AppHost.csproj")));
    }

    private static Dictionary<string, string> Build(IResource resource, int index) => new ReplicaEnvironment(
        new DistributedApplicationExecutionContext(DistributedApplicationOperation.Run), null, isDevelopment: false)
        .Build(resource, ReplicaId.Create(resource.Name, index));

    private static async Task<IResource> ResourceAsync(string name, params string[] args)
    {
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.AppHost>(
            args, TestContext.Current.CancellationToken);
        return builder.Resources.Single(resource => resource.Name == name);
    }

    private static async Task<(IResource Analysis, IResource Gateway)> AllocatedAsync()
    {
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.AppHost>(
            ["--environment=Staging"], TestContext.Current.CancellationToken);
        using var ports = new EndpointAllocation(new DistributedApplicationOptions { RandomizePorts = true });
        ports.Allocate(builder.Resources);
        return (builder.Resources[0], builder.Resources[1]);
    }
}

using System.Text.Json.Nodes;
using FhirPathAspire.TestKit.Lsp;
using Grpc.Health.V1;
using Grpc.Net.Client;

namespace FhirPathAspire.Containers.Tests;

/// <summary>The services as they ship: in containers, on a network of their own.</summary>
[Collection(ContainerImages.Collection)]
public sealed class ContainerTests(ContainerImages images)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ContainerImages.Analysis)]
    [InlineData(ContainerImages.Gateway)]
    public async Task An_image_is_small_and_holds_neither_root_nor_a_shell(string image)
    {
        var told = JsonNode.Parse(await images.Docker.RunAsync("image", "inspect", image))?[0];

        Assert.InRange((long?)told?["Size"] ?? 0, 1_000_000, 120_000_000);
        Assert.Equal("1654", (string?)told?["Config"]?["User"]);
        var shell = await images.Docker.TryAsync("run", "--rm", "--network", "none", "--entrypoint", "/bin/sh", image);
        Assert.Equal(127, shell.ExitCode);
    }

    [Theory]
    [InlineData(ContainerImages.Analysis, "Grpc:AllowAnonymousRemote")]
    [InlineData(ContainerImages.Gateway, "Lsp:AllowAnonymousRemote")]
    public async Task Without_a_key_or_a_word_of_trust_it_does_not_start_and_says_why(string image, string switchOfTrust)
    {
        var run = await images.Docker.TryAsync("run", "--rm", "--network", "none", image);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(switchOfTrust, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editors_are_served_over_TCP_and_WebSocket()
    {
        var fleet = await images.FleetAsync();
        await using var overTcp = await fleet.ConnectTcpAsync();
        await using var overWebSocket = await fleet.ConnectWebSocketAsync();
        foreach (var client in new[] { overTcp, overWebSocket })
        {
            await client.InitializeAsync();
            await client.OpenAsync("Patient.nam", 1);

            var published = await client.PublishedAsync(1);

            Assert.Equal("FP2001", (string?)published[0]?["code"]);
        }
    }

    [Fact]
    public async Task Each_container_keeps_to_its_memory_and_says_how_much_it_has()
    {
        var fleet = await images.FleetAsync();
        using var http = new HttpClient();
        foreach (var (container, port) in new[] { (fleet.Gateway, 7999), (fleet.Analysis[0], 8080) })
        {
            var page = new UriBuilder(
                "http", container.Hostname, container.GetMappedPublicPort(port), "/fhirpath/resources").Uri;

            var told = JsonNode.Parse(await http.GetStringAsync(page, Cancelled));

            Assert.Equal(ContainerFleet.MemoryLimit, (long?)told?["memory"]?["limit"]);
        }
    }

    [Fact]
    public async Task A_replica_answers_the_health_protocol_of_gRPC()
    {
        var fleet = await images.FleetAsync();
        var replica = fleet.Analysis[0];
        using var channel = GrpcChannel.ForAddress(
            new UriBuilder("http", replica.Hostname, replica.GetMappedPublicPort(8081)).Uri);
        var client = new Health.HealthClient(channel);

        var answer = await client.CheckAsync(new HealthCheckRequest(), cancellationToken: Cancelled);
        using var watch = client.Watch(new HealthCheckRequest(), cancellationToken: Cancelled);

        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, answer.Status);
        Assert.True(await watch.ResponseStream.MoveNext(Cancelled));
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, watch.ResponseStream.Current.Status);
    }
}

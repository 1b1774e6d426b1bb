using System.Net;
using System.Net.Sockets;
using FhirPathAspire.LspGateway.Routing;

namespace FhirPathAspire.LspGateway.Tests.Routing;

/// <summary>From what service discovery names to replicas.</summary>
public sealed class ReplicaAddressesTests
{
    [Theory]

    // Named one by one (the embedded orchestrator): a replica each.
    [InlineData("http://127.0.0.1:1 http://127.0.0.1:2", "127.0.0.1:1#0 127.0.0.1:2#0")]
    [InlineData("http://a:1 http://b:1 http://a:1", "a:1#0 b:1#0")]

    // A single address: a proxy may be behind it.
    [InlineData("http://127.0.0.1:1", "127.0.0.1:1#0 127.0.0.1:1#1")]
    [InlineData("http://a:1", "a:1#0 a:1#1")]
    [InlineData("http://localhost:1", "localhost:1#0 localhost:1#1")]

    // A name with several (a headless service, containers that share a name): a replica each, in one order.
    [InlineData("http://three:1", "10.0.0.1:1#0 10.0.0.2:1#0 10.0.0.3:1#0")]
    [InlineData("https://three:1 http://a:2", "10.0.0.1:1#0 10.0.0.2:1#0 10.0.0.3:1#0 a:2#0")]

    // Both families: a replica is not counted twice.
    [InlineData("http://both:1", "10.0.0.1:1#0 10.0.0.2:1#0")]
    [InlineData("http://six:1", "[fd00::1]:1#0 [fd00::2]:1#0")]

    // Not known now.
    [InlineData("http://gone:1", "gone:1#0 gone:1#1")]
    [InlineData("http://gone:1 http://three:1", "gone:1#0 10.0.0.1:1#0 10.0.0.2:1#0 10.0.0.3:1#0")]
    public async Task What_is_named_becomes_replicas(string endpoints, string replicas)
    {
        var found = await ReplicaAddresses.OfAsync(
            endpoints.Split(' ').Select(static endpoint => new Uri(endpoint)),
            connectionsToSingle: 2,
            ResolveAsync,
            TestContext.Current.CancellationToken);

        Assert.Equal(replicas.Split(' '), found.Select(static replica => replica.Name));
    }

    [Fact]
    public async Task A_certificate_is_held_to_the_name_and_not_to_the_address()
    {
        var found = await ReplicaAddresses.OfAsync(
            [new Uri("https://three:1")], 2, ResolveAsync, TestContext.Current.CancellationToken);

        Assert.All(found, static replica => Assert.Equal("three", replica.Uri.Host));
        Assert.Equal(["10.0.0.1", "10.0.0.2", "10.0.0.3"], found.Select(static replica => replica.Host?.ToString()));
    }

    private static Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) => host switch
    {
        "a" => Addresses("10.0.1.1"),
        "b" => Addresses("10.0.1.2"),
        "three" => Addresses("10.0.0.3", "10.0.0.1", "10.0.0.2", "10.0.0.1"),
        "both" => Addresses("fd00::1", "10.0.0.1", "10.0.0.2", "fd00::2"),
        "six" => Addresses("fd00::2", "fd00::1"),
        "gone" => throw new SocketException((int)SocketError.HostNotFound),
        _ => throw new InvalidOperationException($"{host} is not to be looked up."),
    };

    private static Task<IPAddress[]> Addresses(params string[] addresses) =>
        Task.FromResult(addresses.Select(IPAddress.Parse).ToArray());
}

using FhirPathAspire.LspGateway.Routing;
using Microsoft.Extensions.Logging.Abstractions;

namespace FhirPathAspire.LspGateway.Tests.Routing;

public sealed class RendezvousOrderTests : IAsyncLifetime
{
    private static readonly string[] Documents = [.. Enumerable.Range(0, 1_000).Select(static n => $"file:///{n}")];

    // Nobody listens there: the order depends on names alone.
    private readonly Replica[] _replicas =
        [.. Enumerable.Range(0, 4).Select(static n => new Replica(
            $"replica#{n}",
            new("http://127.0.0.1:9"),
            static address => new ReplicaChannel(new ReplicaSecurityOptions(), TimeProvider.System).To(address),
            new RoutingOptions(),
            TimeProvider.System,
            NullLogger.Instance))];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in _replicas)
        {
            await replica.DisposeAsync();
        }
    }

    [Fact]
    public void Every_replica_is_asked_once_a_round()
    {
        Assert.All(Documents, document => Assert.Equal(
            _replicas.ToHashSet(), Order(document, _replicas).ToHashSet()));
    }

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_discovery()
    {
        Assert.All(Documents, document => Assert.Equal(
            Order(document, _replicas), Order(document, [.. _replicas.Reverse()])));
    }

    [Fact]
    public void Documents_spread_evenly()
    {
        var shares = Documents.CountBy(document => First(document, _replicas)).Select(static share => share.Value);

        Assert.All(shares, static share => Assert.InRange(share, 190, 310));
    }

    [Fact]
    public void A_replica_that_goes_moves_only_its_own_documents()
    {
        var rest = _replicas[1..];

        var moved = Documents.Where(document => First(document, _replicas) != First(document, rest));

        Assert.All(moved, document => Assert.Equal(_replicas[0], First(document, _replicas)));
    }

    private static Replica[] Order(string document, Replica[] replicas) =>
        RendezvousOrder.Of(document, replicas, new RoutingOptions().BalanceFactor, out _);

    private static Replica First(string document, Replica[] replicas) => Order(document, replicas)[0];
}

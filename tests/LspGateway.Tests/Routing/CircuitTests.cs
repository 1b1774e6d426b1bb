using FhirPathAspire.LspGateway.Routing.Circuits;
using FhirPathAspire.ServiceDefaults.Recovery;

namespace FhirPathAspire.LspGateway.Tests.Routing;

/// <summary>Real replicas that hang, are slow, or are behind a network that loses what is sent.</summary>
public sealed class CircuitTests : IAsyncLifetime
{
    private static readonly (string Name, string Value)[] Hasty =
    [
        ("Analysis:AttemptMilliseconds", "300"),
        ("Analysis:SilenceMilliseconds", "60000"),
        ("Analysis:ProbeMilliseconds", "300"),
        ("Analysis:CircuitBreakMilliseconds", "100"),
        ("Analysis:LongestCircuitBreakMilliseconds", "400"),
        ("Recovery:CoolDownSeconds", "1"),
        ("Analysis:OutlierIntervalMilliseconds", "100"),
        ("Analysis:OutlierFloorMilliseconds", "30"),
    ];

    private readonly AnalysisProcess _one = new();
    private readonly AnalysisProcess _two = new();

    public async ValueTask InitializeAsync() => await Task.WhenAll(_one.StartAsync(), _two.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
    }

    [Fact]
    public async Task A_replica_that_hangs_is_left_alone_and_asked_again_when_it_answers()
    {
        await using var router = await RouterUnderTest.StartWithoutWaitingAsync(Hasty, _one.Address, _two.Address);
        await router.ServingAsync(2);
        await _one.FreezeAsync();

        await AskAsync(router, 8);
        await router.UntilAsync(statuses => Of(_one.Address, statuses).Circuit == CircuitState.Open);
        var hanging = Of(_one.Address, router.Replicas.Statuses);
        await _one.ThawAsync();

        Assert.Equal("timeout", hanging.LastError);
        Assert.True(hanging.ConsecutiveFailures > 0);
        await router.ServingAsync(2);
        await AskAsync(router, 8);
        Assert.Equal(0, Of(_one.Address, router.Replicas.Statuses).ConsecutiveFailures);
    }

    /// <summary>An attempt would take longer than the test has: only somebody else can have answered.</summary>
    [Fact]
    public async Task A_replica_that_hangs_costs_nobody_an_attempt()
    {
        (string, string)[] patient =
            [("Analysis:AttemptMilliseconds", "60000"), ("Analysis:DeadlineMilliseconds", "60000")];
        await using var router = await RouterUnderTest.StartWithoutWaitingAsync(patient, _one.Address, _two.Address);
        await router.ServingAsync(2);
        await _one.FreezeAsync();

        await AskAsync(router, 8);
        await router.UntilAsync(statuses => Of(_one.Address, statuses).Circuit == CircuitState.Open);
        await _one.ThawAsync();
        await router.ServingAsync(2);
    }

    [Fact]
    public async Task Connections_that_lead_nowhere_are_made_anew()
    {
        await using var network = new TcpRelay(_one.GrpcPort);
        await using var router = await RouterUnderTest.StartWithoutWaitingAsync(Hasty, network.Address, _two.Address);
        await router.ServingAsync(2);
        network.LoseConnections();

        await AskAsync(router, 8);
        await router.UntilAsync(_ => Reset(router).Successes > 0);
        await router.ServingAsync(2);
        await AskAsync(router, 8);

        Assert.Equal(CircuitState.Closed, Of(network.Address, router.Replicas.Statuses).Circuit);
    }

    [Fact]
    public async Task A_replica_that_is_slower_than_the_others_is_left_alone_until_it_is_not()
    {
        await using var network = new TcpRelay(_one.GrpcPort);
        (string, string)[] patient = [.. Hasty, ("Analysis:LongestCircuitBreakMilliseconds", "100")];
        await using var router = await RouterUnderTest.StartWithoutWaitingAsync(patient, network.Address, _two.Address);
        await router.ServingAsync(2);
        network.Delay = TimeSpan.FromMilliseconds(120);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync(router, 20)));
        await router.UntilAsync(_ => Of(router, "replica_ejection").Successes > 0);
        network.Delay = TimeSpan.Zero;

        Assert.Equal("slow", Of(network.Address, router.Replicas.Statuses).LastError);
        await router.ServingAsync(2);
    }

    private static RecoverySummary Reset(RouterUnderTest router) => Of(router, "connection_reset");

    private static RecoverySummary Of(RouterUnderTest router, string strategy) =>
        router.Recovery.Summaries.Single(summary => summary.Strategy == strategy);

    private static ReplicaStatus Of(string address, IReadOnlyList<ReplicaStatus> statuses) =>
        statuses.Single(replica => replica.Address == new Uri(address));

    private static async Task AskAsync(RouterUnderTest router, int questions)
    {
        for (var document = 0; document < questions; document++)
        {
            Assert.Single((await router.DiagnoseAsync($"file:///{document}")).Diagnostics);
        }
    }
}

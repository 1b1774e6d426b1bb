using FhirPathAspire.ServiceDefaults.Lifecycle;
using Microsoft.Extensions.Logging.Abstractions;

namespace FhirPathAspire.ServiceDefaults.Tests.Lifecycle;

public sealed class ServerLifecycleTests : IDisposable
{
    private readonly ServerLifecycle _lifecycle = new(NullLogger<ServerLifecycle>.Instance);
    private readonly List<string> _told = [];

    public ServerLifecycleTests() => _lifecycle.Changed += (_, change) =>
        _told.Add($"{change.From}->{change.To} {change.Reason}".TrimEnd());

    [Fact]
    public void A_life_without_trouble()
    {
        _lifecycle.Started();
        Assert.True(_lifecycle.AcceptsSessions);
        Assert.True(_lifecycle.BeginShutdown("SIGTERM."));
        Assert.False(_lifecycle.BeginShutdown("Again."));
        Assert.False(_lifecycle.AcceptsSessions);
        _lifecycle.Stopped();

        Assert.Equal(
            ["Starting->Running", "Running->ShuttingDown SIGTERM.", "ShuttingDown->Stopped The server has stopped."],
            _told);
    }

    [Fact]
    public void It_is_degraded_while_any_cause_holds()
    {
        _lifecycle.Started();
        _lifecycle.Degrade("memory", "Memory is short.");
        _lifecycle.Degrade("analysis", "No replica answers.");
        _lifecycle.Degrade("analysis", "No replica answers.");
        _lifecycle.Recover("memory");
        _lifecycle.Recover("unknown");
        Assert.Equal(ServerState.Degraded, _lifecycle.State);
        _lifecycle.Recover("analysis");

        Assert.Equal(
            [
                "Starting->Running",
                "Running->Degraded Memory is short.",
                "Degraded->Degraded No replica answers. Memory is short.",
                "Degraded->Degraded No replica answers.",
                "Degraded->Running",
            ],
            _told);
    }

    [Fact]
    public void What_is_missing_from_the_start_is_told_when_it_has_started()
    {
        _lifecycle.Degrade("analysis", "No replica answers.");
        Assert.Equal(ServerState.Starting, _lifecycle.State);
        _lifecycle.Started();

        Assert.Equal(["Starting->Degraded No replica answers."], _told);
    }

    [Fact]
    public void What_stops_does_not_start_recover_or_degrade()
    {
        _lifecycle.BeginShutdown("SIGTERM.");
        _lifecycle.Started();
        _lifecycle.Degrade("analysis", "No replica answers.");
        _lifecycle.Recover("analysis");

        Assert.Equal(ServerState.ShuttingDown, _lifecycle.State);
    }

    [Fact]
    public void Whoever_listens_may_ask_and_change()
    {
        _lifecycle.Changed += (_, change) =>
        {
            if (change.To == ServerState.Running)
            {
                _lifecycle.Degrade("memory", "Memory is short.");
            }
        };

        _lifecycle.Started();

        Assert.Equal(["Starting->Running", "Running->Degraded Memory is short."], _told);
    }

    [Fact]
    public async Task Changes_of_many_threads_are_told_each_once_and_in_order()
    {
        _lifecycle.Started();
        await Parallel.ForAsync(0, 1000, TestContext.Current.CancellationToken, (number, _) =>
        {
            _lifecycle.Degrade($"{number}", "Short.");
            _lifecycle.Recover($"{number}");
            return ValueTask.CompletedTask;
        });

        Assert.Equal(ServerState.Running, _lifecycle.State);
        Assert.Equal("Degraded->Running", _told[^1]);
        Assert.All(_told.Zip(_told.Skip(1)), static pair =>
            Assert.Equal(pair.First.Split("->")[1].Split(' ')[0], pair.Second.Split("->")[0]));
    }

    public void Dispose() => _lifecycle.Dispose();
}

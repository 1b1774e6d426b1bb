using FhirPathAspire.ServiceDefaults.Recovery;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FhirPathAspire.ServiceDefaults.Tests.Recovery;

public sealed class RecoveryCoordinatorTests
{
    private static readonly RecoveryTrigger Memory = new("memory", "process", "Memory is short.");

    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>What the strategies that handle the fault say, in order; what comes of it; who has run.</summary>
    public static TheoryData<string, RecoveryOutcome, string> Rows => new()
    {
        { "", RecoveryOutcome.NoStrategy, "" },
        { "no", RecoveryOutcome.Failed, "0" },
        { "yes", RecoveryOutcome.Succeeded, "0" },
        { "throws", RecoveryOutcome.Failed, "0" },
        { "no yes", RecoveryOutcome.Succeeded, "0 1" },
        { "yes yes", RecoveryOutcome.Succeeded, "0" },
        { "throws no", RecoveryOutcome.Failed, "0 1" },
        { "throws yes", RecoveryOutcome.Succeeded, "0 1" },
        { "other", RecoveryOutcome.NoStrategy, "" },
        { "other yes", RecoveryOutcome.Succeeded, "1" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Strategies_are_tried_in_order_until_the_fault_is_gone(
        string strategies, RecoveryOutcome outcome, string ran)
    {
        var order = new List<int>();
        var coordinator = Create([.. strategies.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(
            (kind, index) => new TestStrategy($"{index}", kind == "other" ? "other" : "memory", _ =>
            {
                order.Add(index);
                return kind switch
                {
                    "yes" => Task.FromResult(true),
                    "no" => Task.FromResult(false),
                    _ => throw new InvalidOperationException("broken"),
                };
            }))]);

        Assert.Equal(outcome, await coordinator.RequestAsync(Memory, Cancelled));
        Assert.Equal(ran, string.Join(' ', order));
    }

    [Fact]
    public async Task A_strategy_cools_down_for_each_subject_alone()
    {
        var coordinator = Create(new TestStrategy("reset", "memory", static _ => Task.FromResult(true)));
        var other = Memory with { Subject = "replica 2" };

        Assert.Equal(RecoveryOutcome.Succeeded, await coordinator.RequestAsync(Memory, Cancelled));
        Assert.Equal(RecoveryOutcome.CoolingDown, await coordinator.RequestAsync(Memory, Cancelled));
        Assert.Equal(RecoveryOutcome.Succeeded, await coordinator.RequestAsync(other, Cancelled));
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(RecoveryOutcome.CoolingDown, await coordinator.RequestAsync(Memory, Cancelled));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(RecoveryOutcome.Succeeded, await coordinator.RequestAsync(Memory, Cancelled));

        var summary = Assert.Single(coordinator.Summaries);
        Assert.Equal(
            new RecoverySummary("reset", 3, 3, 0, 2, RecoveryOutcome.Succeeded, _time.GetUtcNow()), summary);
    }

    [Fact]
    public async Task Whoever_asks_for_the_same_meanwhile_waits_for_the_same_run()
    {
        var release = new TaskCompletionSource<bool>();
        var coordinator = Create(new TestStrategy("reset", "memory", _ => release.Task));

        var asked = Enumerable.Range(0, 100).Select(_ => coordinator.RequestAsync(Memory, Cancelled)).ToArray();
        release.SetResult(true);

        Assert.All(await Task.WhenAll(asked), static outcome => Assert.Equal(RecoveryOutcome.Succeeded, outcome));
        Assert.Equal(1, Assert.Single(coordinator.Summaries).Attempts);
    }

    [Fact]
    public async Task A_strategy_never_runs_twice_at_a_time()
    {
        var (running, most) = (0, 0);
        var coordinator = Create(new TestStrategy("reset", "memory", async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return true;
        }));

        await Parallel.ForAsync(0, 200, Cancelled, async (number, _) =>
            await coordinator.RequestAsync(Memory with { Subject = $"{number}" }, Cancelled));

        Assert.Equal(1, most);
        Assert.Equal(200, Assert.Single(coordinator.Summaries).Successes);
    }

    [Fact]
    public async Task A_run_that_hangs_has_failed_when_its_time_is_over()
    {
        var begun = new TaskCompletionSource();
        var coordinator = Create(new TestStrategy("reset", "memory", _ =>
        {
            begun.SetResult();
            return new TaskCompletionSource<bool>().Task;
        }));

        var asked = coordinator.RequestAsync(Memory, Cancelled);
        await begun.Task.WaitAsync(Cancelled);
        _time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(RecoveryOutcome.Failed, await asked);
    }

    [Fact]
    public async Task Only_so_many_subjects_are_remembered()
    {
        var coordinator = Create(new TestStrategy("reset", "memory", static _ => Task.FromResult(true)));
        for (var subject = 0; subject < 11; subject++)
        {
            await coordinator.RequestAsync(Memory with { Subject = $"{subject}" }, Cancelled);
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal(RecoveryOutcome.Succeeded, await coordinator.RequestAsync(Memory with { Subject = "0" }, Cancelled));
        Assert.Equal(RecoveryOutcome.CoolingDown, await coordinator.RequestAsync(Memory with { Subject = "10" }, Cancelled));
    }

    private RecoveryCoordinator Create(params IRecoveryStrategy[] strategies) => new(
        strategies,
        Options.Create(new RecoveryOptions { CoolDownSeconds = 30, TimeoutSeconds = 30, RememberedSubjects = 10 }),
        _time,
        NullLogger<RecoveryCoordinator>.Instance);

    private sealed class TestStrategy(string name, string kind, Func<RecoveryTrigger, Task<bool>> recover)
        : IRecoveryStrategy
    {
        public string Name => name;

        public bool Handles(RecoveryTrigger trigger) => trigger.Kind == kind;

        public Task<bool> RecoverAsync(RecoveryTrigger trigger, CancellationToken cancellationToken) => recover(trigger);
    }
}

using System.Globalization;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Routing;

namespace FhirPathAspire.LspGateway.Tests.Routing;

/// <summary>Real replicas that service discovery ceases to name while they are asked.</summary>
public sealed class ReplicaRemovalTests : IAsyncLifetime
{
    // Whatever this machine does meanwhile, the router has no reason of its own to ask a second replica.
    private static readonly (string Name, string Value)[] Patient =
    [
        ("Analysis:DeadlineMilliseconds", "60000"),
        ("Analysis:AttemptMilliseconds", "60000"),
        ("Analysis:SilenceMilliseconds", "60000"),
        ("Analysis:OutlierFloorMilliseconds", "60000"),
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
    public async Task A_replica_that_is_removed_answers_what_it_was_asked_and_is_asked_nothing_new()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A process is stopped and goes on by signals as Linux has them.");
        await using var router = await StartAsync();
        var removed = Of(router, _one);
        await _one.FreezeAsync();
        var asked = Enumerable.Range(0, 8).Select(number => AskAsync(router, $"file:///{number}")).ToArray();
        await router.UntilAsync(_ => removed.InFlight > 0 && asked.Count(static one => !one.IsCompleted) == removed.InFlight);

        router.Rename(_two.Address);
        await router.UntilAsync(static statuses => statuses.Count == 1);
        var waiting = removed.InFlight;
        for (var number = 0; number < 8; number++)
        {
            Assert.Equal(1, await AskAsync(router, $"file:///{number}"));
        }

        Assert.Equal(waiting, removed.InFlight);
        await _one.ThawAsync();

        Assert.All(await Task.WhenAll(asked), static attempts => Assert.Equal(1, attempts));
        await router.UntilAsync(_ => !removed.IsServing);
    }

    [Fact]
    public async Task No_question_fails_or_is_asked_twice_while_replicas_come_and_go()
    {
        await using var router = await StartAsync();
        using var enough = new CancellationTokenSource();
        var asking = Enumerable.Range(0, 8).Select(async typist =>
        {
            var attempts = new List<int>();
            while (!enough.IsCancellationRequested)
            {
                attempts.Add(await AskAsync(router, $"file:///{typist}"));
            }

            return attempts;
        }).ToArray();

        for (var round = 0; round < 5; round++)
        {
            router.Rename(_two.Address);
            await router.ServingAsync(1);
            router.Rename(_one.Address, _two.Address);
            await router.ServingAsync(2);
        }

        await enough.CancelAsync();
        Assert.All(await Task.WhenAll(asking), static attempts =>
        {
            Assert.NotEmpty(attempts);
            Assert.All(attempts, static number => Assert.Equal(1, number));
        });
    }

    [Fact]
    public async Task One_that_does_not_answer_is_let_go_after_the_deadline_of_a_question()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A process is stopped by signals as Linux has them.");
        await using var router = await RouterUnderTest.StartWithoutWaitingAsync(
            [("Analysis:DeadlineMilliseconds", "50")], _one.Address, _two.Address);
        await router.ServingAsync(2);
        var removed = Of(router, _one);
        await _one.FreezeAsync();
        Assert.True(removed.TryBeginQuestion());

        router.Rename(_two.Address);

        await router.UntilAsync(_ => !removed.IsServing);
        Assert.False(removed.TryBeginQuestion());
    }

    [Fact]
    public async Task One_that_comes_beside_others_gets_its_documents_little_by_little()
    {
        await using var router = await RouterUnderTest.StartWithoutWaitingAsync(
            [("Analysis:SlowStartSeconds", "600")], _two.Address, _two.Address);
        await router.ServingAsync(1);

        router.Rename(_one.Address, _two.Address);
        await router.ServingAsync(2);

        Assert.InRange(Of(router, _one).Share, 0.1, 0.5);
        Assert.Equal(1, Of(router, _two).Share);
    }

    private async Task<RouterUnderTest> StartAsync()
    {
        var router = await RouterUnderTest.StartWithoutWaitingAsync(Patient, _one.Address, _two.Address);
        await router.ServingAsync(2);
        return router;
    }

    private static Replica Of(RouterUnderTest router, AnalysisProcess process) =>
        Assert.Single(router.Replicas.Replicas, replica => replica.Address.Port == process.GrpcPort);

    /// <summary>Asks once, looks at the answer, and tells how many times the question was sent.</summary>
    private static async Task<int> AskAsync(RouterUnderTest router, string uri)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"// {Guid.NewGuid()}\n'not closed");
        var sent = new List<Document>();
        var document = new AnalysisDocument(uri, text, new AnalysisOptions { Context = "Patient" });
        Assert.Single((await router.DiagnoseAsync(document, sent)).Diagnostics);
        return sent.Count;
    }
}

using System.Diagnostics;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Routing;

namespace FhirPathAspire.LspGateway.Tests.Routing;

/// <summary>Real replicas in processes of their own, and what happens when they die, hang or come back.</summary>
public sealed class ReplicaRouterTests : IAsyncLifetime
{
    private readonly AnalysisProcess _one = new();
    private readonly AnalysisProcess _two = new();

    public async ValueTask InitializeAsync() => await Task.WhenAll(_one.StartAsync(), _two.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
    }

    [Fact]
    public async Task No_question_fails_while_a_replica_is_killed_and_comes_back()
    {
        await using var router = await RouterUnderTest.StartAsync(_one, _two);
        using var enough = new CancellationTokenSource();
        var asking = Enumerable.Range(0, 8).Select(async typist =>
        {
            var answers = 0;
            while (!enough.IsCancellationRequested)
            {
                Assert.Single((await router.DiagnoseAsync($"file:///{typist}")).Diagnostics);
                answers++;
            }

            return answers;
        }).ToArray();

        await _one.KillAsync();
        await router.ServingAsync(1);
        await _one.StartAsync();
        await router.ServingAsync(2);
        await enough.CancelAsync();

        Assert.All(await Task.WhenAll(asking), static answers => Assert.True(answers > 0));
    }

    [Fact]
    public async Task A_replica_that_hangs_costs_one_attempt_and_is_then_left_alone()
    {
        await using var router = await RouterUnderTest.StartAsync(_one, _two);
        await _one.FreezeAsync();

        for (var document = 0; document < 8; document++)
        {
            Assert.Single((await router.DiagnoseAsync($"file:///{document}")).Diagnostics);
        }

        var clock = Stopwatch.StartNew();
        for (var document = 0; document < 8; document++)
        {
            await router.DiagnoseAsync($"file:///{document}");
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(1), $"{clock.Elapsed} for questions that nobody delays.");
        await _one.ThawAsync();
    }

    [Fact]
    public async Task A_document_stays_with_its_replica_which_keeps_its_text()
    {
        await using var router = await RouterUnderTest.StartAsync(_one, _two);
        var document = new AnalysisDocument("file:///a", "'not closed", new AnalysisOptions { Context = "Patient" });

        var first = await router.DiagnoseAsync(document);

        Assert.Single(router.Replicas.Replicas, replica => replica.Texts.Contains(document.ContentHash));
        Assert.Equal(first, await router.DiagnoseAsync(document));
    }

    [Fact]
    public async Task A_replica_that_lost_a_text_gets_it_again()
    {
        await using var router = await RouterUnderTest.StartAsync(_one);
        var document = new AnalysisDocument("file:///a", "'not closed", new AnalysisOptions { Context = "Patient" });
        Assert.Single(router.Replicas.Replicas).Texts.Add(document.ContentHash);

        Assert.Single((await router.DiagnoseAsync(document)).Diagnostics);
    }

    [Fact]
    public async Task After_a_change_only_the_change_is_sent()
    {
        await using var router = await RouterUnderTest.StartAsync(_one);
        var options = new AnalysisOptions { Context = "Patient" };
        var first = new AnalysisDocument("file:///a", "name.given\n'not closed", options);
        var second = new AnalysisDocument(
            "file:///a", "name.gven\n'not closed", options,
            new BaseText(first.ContentHash, first.Text.Length, new TextDamage(6, first.Text.Length - 7)));
        var sent = new List<Document>();

        var before = await router.DiagnoseAsync(first, sent);
        var after = await router.DiagnoseAsync(second, sent);

        Assert.Single(before.Diagnostics);
        Assert.Equal(2, after.Diagnostics.Count);
        Assert.Equal([true, false], sent.Select(static document => document.HasText));
    }

    [Fact]
    public async Task When_nobody_answers_the_asker_learns_it_within_the_deadline()
    {
        await using var router = await RouterUnderTest.StartAsync(_one, _two);
        await Task.WhenAll(_one.KillAsync(), _two.KillAsync());

        var clock = Stopwatch.StartNew();
        var failure = await Assert.ThrowsAsync<AnalysisUnavailableException>(() => router.DiagnoseAsync("file:///a"));

        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4));
        Assert.Contains("text is safe", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_asked_before_any_replica_is_there_waits_for_the_first()
    {
        await _one.KillAsync();
        // However long this machine takes to start a process.
        await using var router = await RouterUnderTest.StartWithoutWaitingAsync(
            [("Analysis:DeadlineMilliseconds", "30000")], _one.Address);

        var answer = router.DiagnoseAsync("file:///a");
        await _one.StartAsync();

        Assert.Single((await answer).Diagnostics);
    }
}

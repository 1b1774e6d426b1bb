using FhirPath.Analysis.V1;
using FhirPath.Language.Model;
using FhirPathAspire.AnalysisService.InProcess;
using FhirPathAspire.AnalysisService.Rpc;
using FhirPathAspire.AnalysisService.Snapshots;
using FhirPathAspire.ServiceDefaults.Errors;
using FhirPathAspire.ServiceDefaults.Recovery;
using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.AnalysisService.Tests;

/// <summary>
/// A model that can't be read for once, as when no file handle is free, fails while a document is taken apart; and what
/// failed is kept with the document, for good, unless it is forgotten.
/// </summary>
public sealed class CacheInvalidationTests : IDisposable
{
    private const string Text = "// @resource Patient\nname.gven";

    private readonly SnapshotCache _snapshots;
    private readonly ModelCatalog _models;
    private int _failures;

    public CacheInvalidationTests()
    {
        _models = FhirModels.BuiltIn.With(new ModelEntry("Planted", [], () => _failures-- > 0
            ? throw new InvalidDataException("Too many open files.")
            : FhirModels.BuiltIn.Find("R4")));
        _snapshots = new SnapshotCache(new SnapshotCacheOptions(), _models);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_that_failed_is_analysed_afresh_by_the_next_request()
    {
        var journal = Journal();
        var coordinator = Coordinator(new CacheInvalidation(_snapshots));
        var client = Client(journal, coordinator);
        _failures = 1;

        var failure = await Assert.ThrowsAsync<RpcException>(() => DiagnoseAsync(client));
        var reply = await DiagnoseAsync(client);

        Assert.Equal(StatusCode.Internal, failure.StatusCode);
        Assert.Single(reply.Diagnostics);
        var summary = Assert.Single(coordinator.Summaries);
        Assert.Equal(("cache_invalidation", 1, 1, 0), (summary.Strategy, summary.Attempts, summary.Successes, summary.Failures));
        Assert.Equal(1, journal.CountOf(ErrorCategory.Defect));
    }

    [Fact]
    public async Task Without_the_strategy_the_document_would_fail_for_good()
    {
        var client = Client(Journal(), Coordinator());
        _failures = 1;

        await Assert.ThrowsAsync<RpcException>(() => DiagnoseAsync(client));
        var again = await Assert.ThrowsAsync<RpcException>(() => DiagnoseAsync(client));

        Assert.Equal(StatusCode.Internal, again.StatusCode);
    }

    [Fact]
    public async Task A_document_that_fails_again_and_again_is_not_forgotten_each_time()
    {
        var coordinator = Coordinator(new CacheInvalidation(_snapshots));
        var client = Client(Journal(), coordinator);
        _failures = int.MaxValue;

        for (var round = 0; round < 20; round++)
        {
            await Assert.ThrowsAsync<RpcException>(() => DiagnoseAsync(client));
        }

        var summary = Assert.Single(coordinator.Summaries);
        Assert.Equal((1, 19), (summary.Attempts, summary.CooledDown));
    }

    public void Dispose() => _snapshots.Dispose();

    private static ErrorJournal Journal() => new(
        Options.Create(new ErrorJournalOptions()), TimeProvider.System, NullLogger<ErrorJournal>.Instance);

    private static RecoveryCoordinator Coordinator(params IRecoveryStrategy[] strategies) => new(
        strategies,
        Options.Create(new RecoveryOptions()),
        TimeProvider.System,
        NullLogger<RecoveryCoordinator>.Instance);

    private static async Task<DiagnoseReply> DiagnoseAsync(Analysis.AnalysisClient client)
    {
        var document = Texts.WithText(Text);
        document.Options = new AnalysisOptions { FhirRelease = "Planted" };
        return await client.DiagnoseAsync(new DiagnoseRequest { Document = document }, cancellationToken: Cancelled);
    }

    private Analysis.AnalysisClient Client(ErrorJournal journal, RecoveryCoordinator coordinator)
    {
        var methods = new InProcessMethods(new RpcErrors(journal, coordinator));
        Analysis.BindService(methods, new AnalysisRpc(_snapshots, _models));
        return new Analysis.AnalysisClient(new InProcessCallInvoker(methods));
    }
}

using FhirPath.Analysis.V1;
using FhirPathAspire.AnalysisService.InProcess;
using FhirPathAspire.AnalysisService.Rpc;
using FhirPathAspire.ServiceDefaults.Errors;
using FhirPathAspire.ServiceDefaults.Recovery;
using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.AnalysisService.Tests;

public sealed class RpcErrorsTests
{
    private static readonly ErrorJournal Journal = new(
        Options.Create(new ErrorJournalOptions()), TimeProvider.System, NullLogger<ErrorJournal>.Instance);

    private static readonly RecoveryCoordinator Recovery = new(
        [], Options.Create(new RecoveryOptions()), TimeProvider.System, NullLogger<RecoveryCoordinator>.Instance);

    private static readonly InProcessCallContext Context = new("/test", DateTime.MaxValue, CancellationToken.None);

    [Fact]
    public async Task A_defect_becomes_a_status_that_tells_nothing_of_the_inside()
    {
        var failure = await FailureOfAsync(static () => throw new InvalidOperationException("secret of the inside"));

        Assert.Equal(StatusCode.Internal, failure.StatusCode);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_call_is_cancelled_and_no_defect()
    {
        var failure = await FailureOfAsync(static () => throw new OperationCanceledException());

        Assert.Equal(StatusCode.Cancelled, failure.StatusCode);
    }

    [Fact]
    public async Task A_status_on_purpose_passes_unchanged()
    {
        var failure = await FailureOfAsync(static () => throw RpcStatus.TextRequired());

        Assert.Equal(StatusCode.FailedPrecondition, failure.StatusCode);
    }

    private static Task<RpcException> FailureOfAsync(Func<Task<HoverReply>> handler) =>
        Assert.ThrowsAsync<RpcException>(() => new RpcErrors(Journal, Recovery)
            .UnaryServerHandler(new HoverRequest(), Context, (_, _) => handler()));
}

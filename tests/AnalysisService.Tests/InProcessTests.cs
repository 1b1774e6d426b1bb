using FhirPath.Analysis.V1;
using FhirPathAspire.AnalysisService.InProcess;
using Google.Protobuf;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Tests;

public sealed class InProcessTests(RunningService service) : IClassFixture<RunningService>
{
    private readonly Analysis.AnalysisClient _client = new(InProcessAnalysis.CreateCallInvoker());

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_in_the_process_is_the_answer_over_the_wire()
    {
        var request = new DiagnoseRequest { Document = Texts.WithText("// @resource Patient\nname.gven or (") };

        var inProcess = await _client.DiagnoseAsync(request, cancellationToken: Cancelled);
        var overTheWire = await service.Client.DiagnoseAsync(request, cancellationToken: Cancelled);

        Assert.Equal(overTheWire.ToByteString(), inProcess.ToByteString());
    }

    [Fact]
    public async Task A_failure_in_the_process_is_the_failure_over_the_wire()
    {
        var request = new HoverRequest { Document = Texts.ByHash(Texts.Unique("name")) };

        var failure = await Assert.ThrowsAsync<RpcException>(
            async () => await _client.HoverAsync(request, cancellationToken: Cancelled));

        Assert.Equal(StatusCode.FailedPrecondition, failure.StatusCode);
        Assert.Equal("1", failure.Trailers.GetValue("fhirpath-text-required"));
    }

    [Fact]
    public async Task A_call_that_was_cancelled_before_it_began_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _client.HoverAsync(
            new HoverRequest { Document = Texts.WithText("name") }, cancellationToken: cancellation.Token));
    }
}

using System.Net;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Tests.Routing;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;

namespace FhirPathAspire.LspGateway.Tests.Hosting;

/// <summary>A replica that is told to stop while it works.</summary>
public sealed class AnalysisShutdownTests
{
    private const int Lines = 60_000;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_replica_says_that_it_does_not_serve_before_it_stops_and_ends_its_work()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are sent as Linux has them.");
        await using var replica = new AnalysisProcess
        {
            Settings = [("Shutdown__ReadinessDelaySeconds", "1")],
        };
        await replica.StartAsync();
        using var channel = GrpcChannel.ForAddress(replica.Address);
        using var watch = new Health.HealthClient(channel).Watch(new HealthCheckRequest(), cancellationToken: Cancelled);
        await SaysAsync(watch.ResponseStream, HealthCheckResponse.Types.ServingStatus.Serving);
        var text = string.Concat(Enumerable.Range(0, Lines).Select(static number => $"Patient.name.gven{number}\n"));
        var diagnosed = new Analysis.AnalysisClient(channel).DiagnoseAsync(
            new DiagnoseRequest { Document = new Document { Text = text } }, cancellationToken: Cancelled);
        var exited = replica.TerminateAsync();

        await SaysAsync(watch.ResponseStream, HealthCheckResponse.Types.ServingStatus.NotServing);
        using var client = new HttpClient();
        using var answer = await client.GetAsync(replica.Health, Cancelled);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);

        Assert.NotEmpty((await diagnosed).Diagnostics);
        Assert.Equal(0, await exited);
    }

    /// <summary>The stream says what holds whenever it is looked at, the same more than once too.</summary>
    private static async Task SaysAsync(
        IAsyncStreamReader<HealthCheckResponse> answers, HealthCheckResponse.Types.ServingStatus status)
    {
        while (await answers.MoveNext(Cancelled))
        {
            if (answers.Current.Status == status)
            {
                return;
            }
        }

        Assert.Fail($"The stream ended and never said {status}.");
    }
}

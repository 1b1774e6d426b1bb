using System.Net;
using Grpc.Core;
using Grpc.Health.V1;

namespace FhirPathAspire.AnalysisService.Tests;

public sealed class HealthTests(RunningService service) : IClassFixture<RunningService>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_says_that_a_warm_replica_serves()
    {
        await WatchUntilAsync(service, HealthCheckResponse.Types.ServingStatus.Serving);

        var answer = await new Health.HealthClient(service.Channel)
            .CheckAsync(new HealthCheckRequest(), cancellationToken: Cancelled);

        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, answer.Status);
    }

    [Fact]
    public async Task Watch_tells_at_once_that_a_replica_stops()
    {
        await using var stopping = new RunningService();
        await stopping.InitializeAsync();
        using var watch = new Health.HealthClient(stopping.Channel)
            .Watch(new HealthCheckRequest(), cancellationToken: Cancelled);
        await ReadUntilAsync(watch.ResponseStream, HealthCheckResponse.Types.ServingStatus.Serving);

        var stop = stopping.StopAsync();

        await ReadUntilAsync(watch.ResponseStream, HealthCheckResponse.Types.ServingStatus.NotServing);
        await stop;
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/alive")]
    [InlineData("/metrics")]
    public async Task Health_and_metrics_are_served_over_HTTP_1(string path)
    {
        await WatchUntilAsync(service, HealthCheckResponse.Types.ServingStatus.Serving);
        using var client = new HttpClient { BaseAddress = service.HttpAddress };

        using var answer = await client.GetAsync(path, Cancelled);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpVersion.Version11, answer.Version);
    }

    private static async Task WatchUntilAsync(
        RunningService service, HealthCheckResponse.Types.ServingStatus status)
    {
        using var watch = new Health.HealthClient(service.Channel)
            .Watch(new HealthCheckRequest(), cancellationToken: Cancelled);
        await ReadUntilAsync(watch.ResponseStream, status);
    }

    private static async Task ReadUntilAsync(
        IAsyncStreamReader<HealthCheckResponse> answers, HealthCheckResponse.Types.ServingStatus status)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        while (await answers.MoveNext(limit.Token))
        {
            if (answers.Current.Status == status)
            {
                return;
            }
        }

        Assert.Fail($"The stream ended before it said {status}.");
    }
}

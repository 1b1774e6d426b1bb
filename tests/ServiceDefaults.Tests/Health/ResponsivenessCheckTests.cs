using FhirPathAspire.ServiceDefaults.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.ServiceDefaults.Tests.Health;

[Collection(nameof(AloneCollection))]
public sealed class ResponsivenessCheckTests
{
    [Fact]
    public async Task Threads_that_are_all_blocked_are_found_out()
    {
        var check = new ResponsivenessCheck(
            new HealthOptions { SlowMilliseconds = 100, StarvedMilliseconds = 200 }, TimeProvider.System);
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(check));

        // More than the pool has threads, and more than it adds in a while.
        var release = new ManualResetEventSlim();
        for (var count = 0; count < ThreadPool.ThreadCount + 40; count++)
        {
            ThreadPool.QueueUserWorkItem(_ => release.Wait(TestTimeouts.Expected));
        }

        // A thread of its own lets them go: a timer would need one of the pool.
        var asked = StatusAsync(check);
        new Thread(() =>
        {
            release.Wait(TimeSpan.FromMilliseconds(400));
            release.Set();
        }).Start();

        Assert.NotEqual(HealthStatus.Healthy, await asked);
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(check));
    }

    private static async Task<HealthStatus> StatusAsync(ResponsivenessCheck check) =>
        (await check.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken)).Status;
}

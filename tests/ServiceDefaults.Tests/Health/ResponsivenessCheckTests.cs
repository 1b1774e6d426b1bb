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
        using var release = new ManualResetEventSlim();
        for (var count = 0; count < ThreadPool.ThreadCount + 40; count++)
        {
            ThreadPool.QueueUserWorkItem(_ => release.Wait(TestTimeouts.Expected));
        }

        var asked = StatusAsync(check);
        await Task.WhenAny(asked, Task.Delay(TimeSpan.FromMilliseconds(400), TestContext.Current.CancellationToken));
        release.Set();

        Assert.NotEqual(HealthStatus.Healthy, await asked);
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(check));
    }

    private static async Task<HealthStatus> StatusAsync(ResponsivenessCheck check) =>
        (await check.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken)).Status;
}

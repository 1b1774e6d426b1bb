using Microsoft.Extensions.Hosting;

namespace FhirPathAspire.AppHost.Embedded.Lifetime;

/// <summary>The graph lives as long as the test says; signals are the test runner's business.</summary>
internal sealed class TestLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

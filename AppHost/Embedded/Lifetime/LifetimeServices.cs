using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace FhirPathAspire.AppHost.Embedded.Lifetime;

/// <summary>Who may end the AppHost: signals and the program that launched it, or in a test only the test.</summary>
internal static class LifetimeServices
{
    public static void AddLifetime(this HostApplicationBuilder host, DistributedApplicationOptions options)
    {
        host.Services.RemoveAll<IHostLifetime>();
        if (options.Quiet)
        {
            host.Services.AddSingleton<IHostLifetime, TestLifetime>();
            return;
        }

        host.Services.AddSingleton<IHostLifetime, SignalLifetime>()
            .AddHostedService<LauncherWatch>()
            .AddHostedService<ReadyAnnouncer>();
    }
}

using FhirPathAspire.AppHost.Embedded.Environments;
using FhirPathAspire.AppHost.Embedded.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FhirPathAspire.AppHost.Embedded.Dashboard;

/// <summary>Adds the dashboard and the telemetry receiver, unless they are turned off.</summary>
internal static class DashboardServices
{
    public static void AddDashboard(this HostApplicationBuilder host, DistributedApplicationOptions options)
    {
        if (options.DisableDashboard)
        {
            return;
        }

        var settings = new DashboardSettings(host.Configuration);
        host.Services.AddSingleton(settings)
            .AddSingleton(new TelemetryTarget(settings.TelemetryUrl, settings.ApiKey))
            .AddSingleton<TelemetryStore>()
            .AddSingleton<DashboardStreams>()
            .AddHostedService<DashboardServer>();
    }
}

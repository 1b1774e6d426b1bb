using FhirPathAspire.AppHost.Embedded.Dashboard;
using FhirPathAspire.AppHost.Embedded.Logs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FhirPathAspire.AppHost.Embedded.Lifetime;

/// <summary>Writes one line when everything is healthy for the first time: where each thing is.</summary>
internal sealed class ReadyAnnouncer(
    IResourceCollection resources, ResourceNotificationService notifications, LogStream logs, TimeProvider time,
    IServiceProvider services)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAll(resources.Select(
            resource => notifications.WaitForResourceHealthyAsync(resource.Name, stoppingToken)));
        var dashboard = services.GetService<DashboardSettings>()?.Url;
        logs.Append(
            LogStream.OwnSource, ReadyBanner.Write(ProcessAge.Now(time), notifications.Snapshot(), dashboard));
    }
}

using FhirPathAspire.AppHost.Embedded.Logs;
using FhirPathAspire.AppHost.Embedded.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FhirPathAspire.AppHost.Embedded.Dashboard;

/// <summary>
/// Serves the dashboard and receives telemetry, on loopback only, from before the first process starts.
/// </summary>
internal sealed class DashboardServer(
    DashboardSettings settings,
    DashboardStreams streams,
    TelemetryStore telemetry,
    ResourceCommandService commands,
    LogStream logs,
    ILoggerFactory loggers) : IHostedService, IAsyncDisposable
{
    private static readonly TimeSpan ShutdownLimit = TimeSpan.FromSeconds(1);
    private WebApplication? _app;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _app = Build();
        await _app.StartAsync(cancellationToken);
        logs.Append(LogStream.OwnSource, $"Login to the dashboard at {settings.LoginUrl}");
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_app is { } app)
        {
            await app.StopAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is { } app)
        {
            await app.DisposeAsync();
        }
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Listen);
        builder.Services.AddRoutingCore()
            .AddSingleton(loggers)
            .AddSingleton(settings)
            .AddSingleton<DashboardSessions>()
            .AddSingleton(streams)
            .AddSingleton(commands)
            .Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownLimit)
            .ConfigureHttpJsonOptions(json =>
                json.SerializerOptions.TypeInfoResolverChain.Insert(0, DashboardJson.Default));
        var app = builder.Build();
        var guard = new DashboardGuard(app.Services.GetRequiredService<DashboardSessions>());
        app.MapWhen(
            context => context.Connection.LocalPort == settings.TelemetryPort,
            branch => branch.Run(new OtlpReceiver(telemetry, settings.ApiKey).ReceiveAsync));
        app.Use(guard.InvokeAsync);
        app.UseRouting();
        app.MapDashboard();
        return app;
    }

    private void Listen(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.ListenLocalhost(settings.Port, endpoint => endpoint.Protocols = HttpProtocols.Http1);
        options.ListenLocalhost(settings.TelemetryPort, endpoint => endpoint.Protocols = HttpProtocols.Http2);
    }
}

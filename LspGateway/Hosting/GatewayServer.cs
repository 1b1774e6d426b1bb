using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Transport;
using FhirPathAspire.ServiceDefaults;
using FhirPathAspire.ServiceDefaults.Lifecycle;
using FhirPathAspire.ServiceDefaults.Listening;
using FhirPathAspire.ServiceDefaults.Security;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Hosting;

/// <summary>The gateway as a service: LSP over TCP and WebSocket, health and metrics over HTTP.</summary>
internal static class GatewayServer
{
    /// <summary>Runs until it is told to stop.</summary>
    /// <param name="args">Configuration as --key value.</param>
    /// <param name="stop">Stops it, as a signal to the process does.</param>
    /// <returns>The exit code of the process: 0, or 1 where it could not start (why is on standard error).</returns>
    public static Task<int> RunAsync(string[] args, CancellationToken stop) =>
        ServerRun.RunAsync("LspGateway", () => Build(args), Listens, stop);

    /// <summary>The application with everything registered and mapped, not yet started.</summary>
    /// <param name="args">Configuration as --key value.</param>
    /// <param name="more">Registers more, or other, services last.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? more = null)
    {
        var urls = ListenUrls.Take();
        var builder = WebApplication.CreateSlimBuilder(args);
        var bound = new BoundAddresses();
        builder.AddServiceDefaults();
        var security = builder.Services.AddServerSecurity(builder.Configuration);
        var addresses = GatewayListening.Read(builder.Configuration, urls, security);
        builder.WebHost.ConfigureKestrel(kestrel => GatewayListeners.Configure(kestrel, addresses, bound, security));
        builder.Services.AddSingleton(bound);
        builder.Services.AddSingleton<ConnectionGate>();
        builder.Services.AddSingleton<IValidateOptions<ConnectionLimits>, ConnectionLimitsValidator>();
        builder.Services.AddOptions<ConnectionLimits>()
            .Bind(builder.Configuration.GetSection(ConnectionLimits.Section)).ValidateOnStart();
        builder.Services.AddAnalysisRouting(builder.Configuration);
        builder.Services.AddLspSessions(builder.Configuration);
        builder.Services.AddSingleton<WebSocketEndpoint>();
        builder.Services.AddSingleton<IValidateOptions<GatewayListenOptions>, GatewayListenOptionsValidator>();
        builder.Services.AddOptions<GatewayListenOptions>()
            .Bind(builder.Configuration.GetSection(GatewayListenOptions.Section)).ValidateOnStart();
        more?.Invoke(builder.Services);

        var app = builder.Build();

        // A FHIR package that is not there is told before anything listens.
        app.Services.GetRequiredService<IAnalysisRouter>();
        app.UseAccess();
        app.UseWebSockets(WebSocketEndpoint.OptionsOf(
            app.Services.GetRequiredService<IOptions<ConnectionLimits>>().Value));
        app.Map(WebSocketEndpoint.Path, static (HttpContext context) =>
            context.RequestServices.GetRequiredService<WebSocketEndpoint>().ServeAsync(context));
        app.MapDefaultEndpoints();
        return app;
    }

    private static void Listens(WebApplication app) =>
        GatewayServerLog.Listens(app.Logger, app.Services.GetRequiredService<BoundAddresses>());
}

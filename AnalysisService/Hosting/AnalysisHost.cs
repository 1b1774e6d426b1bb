using FhirPath.Packages;
using FhirPathAspire.AnalysisService.Rpc;
using FhirPathAspire.ServiceDefaults;
using FhirPathAspire.ServiceDefaults.Health;
using FhirPathAspire.ServiceDefaults.Lifecycle;
using FhirPathAspire.ServiceDefaults.Listening;
using FhirPathAspire.ServiceDefaults.Security;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.AnalysisService.Hosting;

/// <summary>The analysis service as a process: gRPC over HTTP/2 on one port, health and metrics on another.</summary>
internal static class AnalysisHost
{
    private const string HealthCommand = "health";

    /// <summary>
    /// Runs until it is told to stop. <c>health URL</c> asks a running one instead whether it is ready.
    /// </summary>
    /// <param name="args">Command line: configuration as <c>--key value</c>.</param>
    /// <returns>The exit code of the process: 0, or 1 where it could not start (why is on standard error).</returns>
    public static Task<int> RunAsync(string[] args) => args is [HealthCommand, var page]
        ? HealthQuestion.AskAsync(new Uri(page), CancellationToken.None)
        : ServerRun.RunAsync("AnalysisService", () => Build(args), static _ => { }, CancellationToken.None);

    /// <summary>The application with everything registered and mapped, not yet started.</summary>
    public static WebApplication Build(string[] args)
    {
        var urls = ListenUrls.Take();
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.AddServiceDefaults();
        var security = builder.Services.AddServerSecurity(builder.Configuration);
        AnalysisListeners.Configure(builder, urls, security);
        builder.Services.AddAnalysis();
        AddGrpc(builder.Services);

        var app = builder.Build();

        // A package that is not there is told before anything listens.
        app.Services.GetRequiredService<FhirPackageCatalog>();
        app.UseAccess();
        app.MapGrpcService<AnalysisRpc>();
        app.MapGrpcHealthChecksService();
        app.MapGrpcReflectionService();
        app.MapDefaultEndpoints();
        return app;
    }

    private static void AddGrpc(IServiceCollection services)
    {
        services.AddGrpc(static options =>
        {
            options.MaxReceiveMessageSize = AnalysisLimits.MaxMessageBytes;
            options.MaxSendMessageSize = AnalysisLimits.MaxMessageBytes;
            options.Interceptors.Add<RpcErrors>();
            options.Interceptors.Add<CallDeadline>();
        });
        services.AddSingleton<IValidateOptions<GrpcLimits>, GrpcLimitsValidator>();
        services.AddOptions<GrpcLimits>().BindConfiguration(GrpcLimits.Section).ValidateOnStart();
        services.AddGrpcReflection();
        services.AddGrpcHealthChecks()
            .AddCheck<WarmUpCheck>("warm-up", tags: [HealthTags.Startup, HealthTags.State])
            .AddCheck<SelfTest>("self-test");
        services.AddHostedService(static provider => provider.GetRequiredService<WarmUp>());

        // Watch tells a change of health when the checks run next: soon, or a gateway waits for nothing.
        services.Configure<HealthCheckPublisherOptions>(static options =>
        {
            options.Delay = TimeSpan.Zero;
            options.Period = TimeSpan.FromSeconds(1);
        });
    }
}

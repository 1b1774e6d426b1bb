using FhirPathAspire.AppHost.Embedded.Dashboard;
using FhirPathAspire.AppHost.Embedded.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace FhirPathAspire.AppHost.Tests.Dashboard;

/// <summary>A running graph of one sleeping process, with its dashboard and telemetry receiver on free ports.</summary>
public sealed class DashboardFixture : IAsyncLifetime
{
    private readonly DistributedApplication _app;

    public DashboardFixture()
    {
        var builder = new DistributedApplicationBuilder(new DistributedApplicationOptions
        {
            Args = ["--DashboardPort=0", "--OtlpPort=0"],
            RandomizePorts = true,
            Quiet = true,
        });
        builder.AddExecutable("sleeper", OperatingSystem.IsWindows() ? "cmd" : "sleep", ".", "600");
        _app = builder.Build();
    }

    internal DashboardSettings Settings => _app.Services.GetRequiredService<DashboardSettings>();

    internal TelemetryStore Telemetry => _app.Services.GetRequiredService<TelemetryStore>();

    public ResourceNotificationService Notifications => _app.ResourceNotifications;

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync(TestContext.Current.CancellationToken);
        await _app.ResourceNotifications.WaitForResourceHealthyAsync("sleeper", TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>A visitor without a cookie, who does not follow redirects.</summary>
    public HttpClient NewVisitor() => new(new HttpClientHandler { AllowAutoRedirect = false })
    {
        BaseAddress = new Uri(Settings.Url),
    };

    /// <summary>A visitor who used the login link.</summary>
    public async Task<HttpClient> NewLoggedInVisitorAsync()
    {
        var visitor = NewVisitor();
        using var answer = await visitor.GetAsync(new Uri(Settings.LoginUrl), TestContext.Current.CancellationToken);
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
        return visitor;
    }
}

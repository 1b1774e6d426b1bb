using FhirPathAspire.ServiceDefaults.Errors;
using FhirPathAspire.ServiceDefaults.Health;
using FhirPathAspire.ServiceDefaults.Lifecycle;
using FhirPathAspire.ServiceDefaults.Recovery;
using FhirPathAspire.ServiceDefaults.Resources;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace FhirPathAspire.ServiceDefaults.Tests.Resources;

/// <summary>This very process as it watches itself, with a clock that the test owns.</summary>
internal sealed class WatchedProcess : IDisposable
{
    private readonly ServiceProvider _provider;

    public WatchedProcess(
        Action<IServiceCollection> configure, params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(row => row.Name, row => (string?)row.Value)).Build();
        var services = new ServiceCollection();
        services.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.None));
        services.AddSingleton<TimeProvider>(Time);
        services.AddServerCore(configuration);
        services.AddMonitoring(configuration);
        configure(services);
        _provider = services.BuildServiceProvider();
        Lifecycle.Started();
    }

    public FakeTimeProvider Time { get; } = new();

    public ResourceMonitor Resources => _provider.GetRequiredService<ResourceMonitor>();

    public ResourceActions Actions => _provider.GetRequiredService<ResourceActions>();

    public ResourceGate Gate => _provider.GetRequiredService<ResourceGate>();

    public ServerLifecycle Lifecycle => _provider.GetRequiredService<ServerLifecycle>();

    public RecoveryCoordinator Recovery => _provider.GetRequiredService<RecoveryCoordinator>();

    public ErrorJournal Errors => _provider.GetRequiredService<ErrorJournal>();

    public HealthMonitor Health => _provider.GetRequiredService<HealthMonitor>();

    public HealthReporter Reporter => _provider.GetRequiredService<HealthReporter>();

    public void Dispose() => _provider.Dispose();
}

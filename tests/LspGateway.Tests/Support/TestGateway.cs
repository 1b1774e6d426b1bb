using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Settings;
using FhirPathAspire.ServiceDefaults.Health;
using FhirPathAspire.ServiceDefaults.Lifecycle;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FhirPathAspire.LspGateway.Tests.Support;

/// <summary>
/// The gateway's sessions in this process, with real analysis, over in-memory connections. Whoever disposes it learns
/// of every error that was logged and not expected.
/// </summary>
internal sealed class TestGateway : IAsyncDisposable
{
    private readonly ServiceProvider _provider;
    private readonly ErrorsLogged _log = new();
    private readonly List<TestSession> _sessions = [];

    private TestGateway(
        Dictionary<string, string?> settings, TimeProvider? time, IReadOnlyList<MessageHandler> planted)
    {
        // Nobody's own settings decide what a test finds.
        settings.TryAdd(ProcessSettings.UserFileKey, "");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(_log).SetMinimumLevel(LogLevel.Debug));
        if (time is not null)
        {
            services.AddSingleton(time);
        }

        services.AddServerCore(configuration);
        services.AddMonitoring(configuration);
        services.AddAnalysisRouting(configuration);
        var router = services.Last(service => service.ServiceType == typeof(IAnalysisRouter));
        services.Remove(router);
        services.AddSingleton(provider => new HeldRouter((IAnalysisRouter)router.ImplementationFactory!(provider)));
        services.AddSingleton<IAnalysisRouter>(static provider => provider.GetRequiredService<HeldRouter>());
        services.AddLspSessions(configuration);
        services.Plant(planted);
        _provider = services.BuildServiceProvider();
    }

    public HeldRouter Router => _provider.GetRequiredService<HeldRouter>();

    public SessionServices Services => _provider.GetRequiredService<SessionServices>();

    public SessionRegistry Registry => _provider.GetRequiredService<SessionRegistry>();

    public bool ExpectsErrors { get; set; }

    public IReadOnlyCollection<string> Errors => _log.Errors;

    public static TestGateway Create(params (string Name, string Value)[] settings) => Create(null, settings);

    public static TestGateway Create(TimeProvider? time, params (string Name, string Value)[] settings)
    {
        return new TestGateway(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value), time, []);
    }

    /// <summary>With handlers that the product doesn't have.</summary>
    public static TestGateway With(params MessageHandler[] planted) => new([], null, planted);

    /// <summary>A session that has said nothing yet.</summary>
    public TestSession Connect() => ConnectUntil(CancellationToken.None);

    /// <summary>A session of an editor on this machine that has started the server.</summary>
    public TestSession ConnectLocally() => Connect(SessionOrigin.Stdio, CancellationToken.None);

    /// <summary>A session of a server that stops.</summary>
    public TestSession ConnectUntil(CancellationToken serverStops) => Connect(SessionOrigin.Tcp, serverStops);

    private TestSession Connect(SessionOrigin origin, CancellationToken serverStops)
    {
        var session = new TestSession(this, origin, serverStops);
        _sessions.Add(session);
        return session;
    }

    /// <summary>A session that has been initialized.</summary>
    public async Task<TestSession> StartAsync(object? capabilities = null)
    {
        var session = Connect();
        await session.Client.InitializeAsync(capabilities);
        return session;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var session in _sessions)
        {
            await session.DisposeAsync();
        }

        await _provider.DisposeAsync();
        Assert.True(ExpectsErrors || _log.Errors.Count == 0, string.Join('\n', _log.Errors));
    }
}

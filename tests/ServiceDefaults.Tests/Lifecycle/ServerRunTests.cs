using FhirPathAspire.ServiceDefaults.Lifecycle;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FhirPathAspire.ServiceDefaults.Tests.Lifecycle;

public sealed class ServerRunTests
{
    [Fact]
    public async Task A_service_that_is_stopped_succeeds_and_its_states_are_in_order()
    {
        var states = new List<ServerState>();
        using var stop = new CancellationTokenSource();

        var exitCode = await ServerRun.RunAsync(
            "Test",
            () =>
            {
                var app = Build(static _ => { });
                app.Services.GetRequiredService<ServerLifecycle>().Changed += (_, change) => states.Add(change.To);
                return app;
            },
            _ => stop.Cancel(),
            stop.Token);

        Assert.Equal(0, exitCode);
        Assert.Equal([ServerState.Running, ServerState.ShuttingDown, ServerState.Stopped], states);
    }

    [Fact]
    public async Task A_part_that_fails_in_the_background_stops_the_service_and_is_no_success()
    {
        var exitCode = await ServerRun.RunAsync(
            "Test",
            static () => Build(static services => services.AddHostedService<Failing>()),
            static _ => { },
            TestContext.Current.CancellationToken);

        Assert.Equal(1, exitCode);
    }

    [Fact]
    public async Task What_drains_does_so_while_the_service_says_that_it_stops()
    {
        var drain = new Drain();
        using var stop = new CancellationTokenSource();
        WebApplication? built = null;

        await ServerRun.RunAsync(
            "Test",
            () => built = Build(services => services.AddSingleton<IDrain>(drain)),
            _ =>
            {
                drain.Server = built?.Services.GetRequiredService<ServerLifecycle>();
                stop.Cancel();
            },
            stop.Token);

        Assert.Equal(ServerState.ShuttingDown, drain.StateThen);
    }

    private static WebApplication Build(Action<IServiceCollection> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.AddServiceDefaults();
        configure(builder.Services);
        return builder.Build();
    }

    private sealed class Failing : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            throw new InvalidDataException("No such model.");
        }
    }

    private sealed class Drain : IDrain
    {
        public ServerLifecycle? Server { get; set; }

        public ServerState? StateThen { get; private set; }

        public Task DrainAsync(CancellationToken cancellationToken)
        {
            StateThen = Server?.State;
            return Task.CompletedTask;
        }
    }
}

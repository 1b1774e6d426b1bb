using FhirPathAspire.AppHost.Embedded.CommandLine;
using FhirPathAspire.AppHost.Embedded.Lifetime;
using FhirPathAspire.AppHost.Embedded.Supervision;
using FhirPathAspire.AppHost.Embedded.Testing;
using FhirPathAspire.ServiceDefaults.Processes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>The graph as a program: its processes run from start to stop.</summary>
public sealed class DistributedApplication : IHost, IAsyncDisposable
{
    private readonly IHost _host;
    private readonly TestInterception? _interception;

    internal DistributedApplication(IHost host, TestInterception? interception)
    {
        _host = host;
        _interception = interception;
    }

    /// <summary>The services of the AppHost.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>States of the replicas and their changes.</summary>
    public ResourceNotificationService ResourceNotifications =>
        Services.GetRequiredService<ResourceNotificationService>();

    /// <summary>Starts, stops and restarts replicas.</summary>
    public ResourceCommandService ResourceCommands => Services.GetRequiredService<ResourceCommandService>();

    /// <summary>A builder that reads the command line; a wrong one ends the program with a sentence.</summary>
    public static IDistributedApplicationBuilder CreateBuilder(string[] args) =>
        CreateBuilder(new DistributedApplicationOptions { Args = args });

    /// <summary>A builder with options.</summary>
    public static IDistributedApplicationBuilder CreateBuilder(DistributedApplicationOptions options)
    {
        if (HelperProgram.IsAskedFor([.. options.Args]))
        {
            Environment.Exit(Blocking.Wait(HelperProgram.RunAsync([.. options.Args])));
        }

        if (TestInterception.Current is not null)
        {
            TestDefaults.Apply(options);
        }
        else
        {
            FatalErrors.BecomeSentences();
        }

        CommandLineOptions.Check(options.Args);
        return new DistributedApplicationBuilder(options);
    }

    /// <summary>Runs the graph until it is asked to stop.</summary>
    public void Run() => Blocking.Wait(RunAsync());

    /// <summary>Runs the graph until it is asked to stop.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        if (_interception is not null)
        {
            await _interception.Disposed.WaitAsync(cancellationToken);
            return;
        }

        PublishGuard.ThrowIfPublishing(Services.GetRequiredService<DistributedApplicationExecutionContext>());
        await using (this)
        {
            await StartAsync(cancellationToken);
            await _host.WaitForShutdownAsync(cancellationToken);
        }
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken = default)
    {
        Services.GetRequiredService<Preflight>().Check();
        return _host.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken = default) => _host.StopAsync(cancellationToken);

    /// <inheritdoc />
    public void Dispose() => Blocking.Wait(DisposeAsync().AsTask());

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }

        _interception?.MarkDisposed();
    }
}

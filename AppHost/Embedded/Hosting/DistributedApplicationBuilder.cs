using FhirPathAspire.AppHost.Embedded.CommandLine;
using FhirPathAspire.AppHost.Embedded.Supervision;
using FhirPathAspire.AppHost.Embedded.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>The embedded builder: a generic host that the orchestrator's services are added to.</summary>
internal sealed class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    private readonly HostApplicationBuilder _host;
    private readonly DistributedApplicationOptions _options;
    private readonly ResourceCollection _resources = [];

    public DistributedApplicationBuilder(DistributedApplicationOptions options)
    {
        _options = options;
        AppHostDirectory = Directory.Exists(Projects.AppHost.ProjectPath)
            ? Projects.AppHost.ProjectPath
            : AppContext.BaseDirectory;
        _host = new HostApplicationBuilder(HostSettings.For([.. options.Args], AppHostDirectory));
        CommandLineOptions.CheckSettings(Configuration);
        ExecutionContext = new DistributedApplicationExecutionContext(HostSettings.Operation(Configuration));
    }

    public ConfigurationManager Configuration => _host.Configuration;

    public string AppHostDirectory { get; }

    public IHostEnvironment Environment => _host.Environment;

    public IServiceCollection Services => _host.Services;

    public DistributedApplicationExecutionContext ExecutionContext { get; }

    public IResourceCollection Resources => _resources;

    internal DistributedApplicationOptions Options => _options;

    public IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource
    {
        if (_resources.Any(other => string.Equals(other.Name, resource.Name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new DistributedApplicationException($"There are two resources named '{resource.Name}'.");
        }

        _resources.Add(resource);
        return CreateResourceBuilder(resource);
    }

    public IResourceBuilder<T> CreateResourceBuilder<T>(T resource)
        where T : IResource => new ResourceBuilder<T>(this, resource);

    public DistributedApplication Build()
    {
        var interception = TestInterception.Current;
        interception?.WaitUntilBuildIsAsked(this);
        if (ExecutionContext.IsRunMode)
        {
            ModelValidator.Validate(_resources);
        }

        _host.AddOrchestrator(_options, ExecutionContext, _resources);
        var app = new DistributedApplication(_host.Build(), interception);
        interception?.Built(app);
        return app;
    }
}

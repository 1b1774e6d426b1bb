using FhirPathAspire.AppHost.Embedded.Lifetime;
using FhirPathAspire.AppHost.Embedded.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>The builder of a graph under test: the topology's own, whose Build is under the test's control.</summary>
internal sealed class InterceptedBuilder(DistributedApplicationBuilder builder, TestInterception? interception)
    : IDistributedApplicationTestingBuilder
{
    public ConfigurationManager Configuration => builder.Configuration;

    public string AppHostDirectory => builder.AppHostDirectory;

    public IHostEnvironment Environment => builder.Environment;

    public IServiceCollection Services => builder.Services;

    public DistributedApplicationExecutionContext ExecutionContext => builder.ExecutionContext;

    public IResourceCollection Resources => builder.Resources;

    public IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource => builder.AddResource(resource);

    public IResourceBuilder<T> CreateResourceBuilder<T>(T resource)
        where T : IResource => builder.CreateResourceBuilder(resource);

    public DistributedApplication Build() => Blocking.Wait(BuildAsync());

    public Task<DistributedApplication> BuildAsync(CancellationToken cancellationToken = default) =>
        interception?.BuildAsync().WaitAsync(cancellationToken) ?? Task.FromResult(builder.Build());

    public ValueTask DisposeAsync()
    {
        interception?.Abandon();
        return ValueTask.CompletedTask;
    }
}

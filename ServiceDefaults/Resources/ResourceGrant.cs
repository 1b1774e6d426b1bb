using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.ResourceMonitoring;

namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>
/// Asks what was granted to this process. Limits of containers come from Microsoft.Extensions.Diagnostics.
/// ResourceMonitoring, in a container of services of its own that is made with the first question: its sampling once a
/// second and its start are not needed. A control group below the root, such as one of a service manager, it does not
/// look at; <see cref="ControlGroup"/> does.
/// </summary>
internal sealed class ResourceGrant : IDisposable
{
    private readonly Lazy<ServiceProvider> _library = new(static () =>
        new ServiceCollection().AddLogging().AddMetrics().AddResourceMonitoring().BuildServiceProvider());

    private ResourceQuotaProvider? _quotas;

    /// <summary>The limits of now: those of a container can be changed while it runs.</summary>
    public GrantedResources Read()
    {
        var heap = GC.GetGCMemoryInfo(GCKind.Any).TotalAvailableMemoryBytes;
        var (memory, processors) = FromLibrary() ?? (heap, Environment.ProcessorCount);
        return new GrantedResources(Math.Min(memory, ControlGroup.MemoryLimit() ?? memory), heap, processors);
    }

    public void Dispose()
    {
        if (_library.IsValueCreated)
        {
            _library.Value.Dispose();
        }
    }

    private (long Memory, double Processors)? FromLibrary()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
        {
            return null;
        }

        try
        {
            // Asked for once: a container compiles what is asked for again.
            _quotas ??= _library.Value.GetRequiredService<ResourceQuotaProvider>();
            var quota = _quotas.GetResourceQuota();
            return quota is { MaxMemoryInBytes: > 0, MaxCpuInCores: > 0 }
                ? (long.CreateSaturating(quota.MaxMemoryInBytes), quota.MaxCpuInCores)
                : null;
        }
        catch (Exception exception) when (
            exception is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            // A kernel that tells its limits in a way the library does not know: the run time has its own idea.
            return null;
        }
    }
}

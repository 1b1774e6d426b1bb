#if ASPIRE_KUBERNETES
namespace FhirPathAspire.AppHost;

/// <summary>
/// The Helm chart: the publisher keeps replicas but knows only probes as health. Every service stays internal to the
/// cluster: opening the editors' TCP port to a network is a person's decision, as long as nobody is asked who they are.
/// </summary>
internal static class KubernetesPublishing
{
    public static void Configure(
        IDistributedApplicationBuilder builder, params ReadOnlySpan<IResourceBuilder<ProjectResource>> services)
    {
        builder.AddKubernetesEnvironment("kubernetes");
        foreach (var service in services)
        {
            service
                .WithHttpProbe(ProbeType.Readiness, "/health", endpointName: "http")
                .WithHttpProbe(ProbeType.Liveness, "/alive", endpointName: "http");
        }
    }
}
#endif

#if ASPIRE_KUBERNETES
namespace FhirPathAspire.AppHost;

/// <summary>
/// The Helm chart: the publisher keeps replicas but only knows probes, and makes every service internal, so the
/// gateway's is turned into a load balancer for the editors' TCP port.
/// </summary>
internal static class KubernetesPublishing
{
    public static void Configure(
        IDistributedApplicationBuilder builder,
        IResourceBuilder<ProjectResource> analysis,
        IResourceBuilder<ProjectResource> gateway)
    {
        builder.AddKubernetesEnvironment("kubernetes");
        foreach (var service in new[] { analysis, gateway })
        {
            service
                .WithHttpProbe(ProbeType.Readiness, "/health", endpointName: "http")
                .WithHttpProbe(ProbeType.Liveness, "/alive", endpointName: "http");
        }

        gateway.PublishAsKubernetesService(resource =>
        {
            if (resource.Service is { } service)
            {
                service.Spec.Type = "LoadBalancer";
            }
        });
    }
}
#endif

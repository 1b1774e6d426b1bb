using Aspire.Hosting.Docker.Resources.ServiceNodes;
using Aspire.Hosting.Docker.Resources.ServiceNodes.Swarm;
using Microsoft.Extensions.Configuration;

namespace FhirPathAspire.AppHost;

/// <summary>
/// What <c>aspire publish</c> must be told, because the publishers drop it: replicas, restart policy and health of
/// a Compose service. <c>PublishTo=kubernetes</c> writes a Helm chart instead, where its preview package is named.
/// </summary>
internal static class Publishing
{
    public static void Configure(
        IDistributedApplicationBuilder builder,
        IResourceBuilder<ProjectResource> analysis,
        IResourceBuilder<ProjectResource> gateway,
        int replicas)
    {
#if ASPIRE_KUBERNETES
        if (string.Equals(builder.Configuration["PublishTo"], "kubernetes", StringComparison.OrdinalIgnoreCase))
        {
            KubernetesPublishing.Configure(builder, analysis, gateway);
            return;
        }
#endif
        builder.AddDockerComposeEnvironment("compose");
        analysis.PublishAsDockerComposeService((_, service) =>
        {
            service.Deploy = new Deploy { Replicas = replicas };
            service.Restart = "unless-stopped";
            service.Healthcheck = HttpHealth();
        });
        gateway.PublishAsDockerComposeService((_, service) =>
        {
            service.Restart = "unless-stopped";
            service.Healthcheck = HttpHealth();
            foreach (var dependency in service.DependsOn.Values)
            {
                dependency.Condition = "service_healthy";
            }
        });
    }

    // The images of .NET hold no HTTP client, bash can speak HTTP. HTTP_PORTS is what Aspire gives the service;
    // the doubled dollar keeps Compose from replacing it.
    private static Healthcheck HttpHealth() => new()
    {
        Test =
        [
            "CMD", "bash", "-c",
            "exec 3<>/dev/tcp/127.0.0.1/$${HTTP_PORTS%%;*}"
            + " && printf 'GET /health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3"
            + " && read -r _ status _ <&3 && [ \"$$status\" = 200 ]",
        ],
        Interval = "5s",
        Timeout = "5s",
        Retries = 3,
        StartPeriod = "10s",
    };
}

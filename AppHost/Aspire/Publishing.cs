using Aspire.Hosting.Docker.Resources.ComposeNodes;
using Aspire.Hosting.Docker.Resources.ServiceNodes;
using Aspire.Hosting.Docker.Resources.ServiceNodes.Swarm;

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
        if (!builder.ExecutionContext.IsPublishMode)
        {
            return;
        }

        ListenInContainers(analysis, gateway);
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
            Supervise(service);
        });
        gateway.PublishAsDockerComposeService((_, service) =>
        {
            Supervise(service);
            PublishOnLoopback(service);
            foreach (var dependency in service.DependsOn.Values)
            {
                dependency.Condition = "service_healthy";
            }
        });
    }

    // In a container loopback reaches nobody. Who may reach the container is the network's matter: the analysis
    // services have no published port, and the gateway's are published on the loopback of the machine (below), or
    // by the cluster's own means.
    private static void ListenInContainers(
        IResourceBuilder<ProjectResource> analysis, IResourceBuilder<ProjectResource> gateway)
    {
        analysis
            .WithEnvironment("GRPC_HOST", "*")
            .WithEnvironment("Grpc__AllowAnonymousRemote", "true")
            .WithEnvironment("Grpc__AllowPlainTextRemote", "true");
        gateway
            .WithEnvironment("Lsp__Host", "*")
            .WithEnvironment("Lsp__AllowAnonymousRemote", "true")
            .WithEnvironment("Lsp__AllowPlainTextRemote", "true");
    }

    private static void Supervise(Service service)
    {
        service.Restart = "unless-stopped";
        service.Healthcheck = HttpHealth();
    }

    // "7998:8001" becomes "127.0.0.1:7998:8001": opening the gateway to the network is a person's decision.
    private static void PublishOnLoopback(Service service)
    {
        for (var index = 0; index < service.Ports.Count; index++)
        {
            if (service.Ports[index].Contains(':', StringComparison.Ordinal))
            {
                service.Ports[index] = $"127.0.0.1:{service.Ports[index]}";
            }
        }
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

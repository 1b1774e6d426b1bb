using FhirPathAspire.AnalysisService.Hosting;
using Grpc.Net.Client;

namespace FhirPathAspire.LspGateway.Routing;

internal static class ReplicaChannel
{
    /// <summary>
    /// Connections of its own. Half-open connections are found by pings, and nothing is retried
    /// below the router, which knows the other replicas.
    /// </summary>
    public static ReplicaLink To(Uri address) => new(GrpcChannel.ForAddress(address, new GrpcChannelOptions
    {
        HttpHandler = new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromSeconds(1),
            EnableMultipleHttp2Connections = true,
            KeepAlivePingDelay = TimeSpan.FromSeconds(5),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(2),
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        },
        DisposeHttpClient = true,
        MaxReceiveMessageSize = AnalysisLimits.MaxMessageBytes,
        MaxSendMessageSize = AnalysisLimits.MaxMessageBytes,
    }));
}

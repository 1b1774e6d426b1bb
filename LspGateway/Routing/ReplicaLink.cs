using FhirPath.Analysis.V1;
using Grpc.Health.V1;
using Grpc.Net.Client;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>The connections to one replica; replaced as a whole where they may be broken without anybody knowing.</summary>
internal sealed class ReplicaLink(GrpcChannel channel) : IDisposable
{
    public Analysis.AnalysisClient Analysis { get; } = new(channel);

    public Health.HealthClient Health { get; } = new(channel);

    /// <summary>Calls in flight fail, and are asked again elsewhere.</summary>
    public void Dispose() => channel.Dispose();
}

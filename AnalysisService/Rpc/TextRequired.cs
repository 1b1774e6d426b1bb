using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

/// <summary>How a replica says that it lacks a text which a request only names by its hash.</summary>
internal static class TextRequired
{
    private const string Trailer = "fhirpath-text-required";

    public static RpcException Exception() => new(
        new Status(StatusCode.FailedPrecondition, "The text of this content hash is not here: send it along."),
        new Metadata { { Trailer, "1" } });
}

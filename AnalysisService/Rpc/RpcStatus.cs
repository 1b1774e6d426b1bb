using FhirPath.Analysis.V1;
using Google.Protobuf;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

/// <summary>The statuses that the service answers with on purpose.</summary>
internal static class RpcStatus
{
    /// <summary>The caller's own mistake; the sentence tells which.</summary>
    public static RpcException InvalidArgument(string message) =>
        new(new Status(StatusCode.InvalidArgument, message));

    /// <summary>The text takes examples from files that the caller can provide and has not: it says what they are.</summary>
    public static RpcException ExampleFilesRequired(IEnumerable<string> paths) => new(
        new Status(StatusCode.FailedPrecondition, "The text names example files: say what they are."),
        new Metadata { { "fhirpath-example-files-bin", new ExampleFilePaths { Paths = { paths } }.ToByteArray() } });

    /// <summary>The text that a request names by its hash is not here: the caller sends it along.</summary>
    public static RpcException TextRequired() => new(
        new Status(StatusCode.FailedPrecondition, "The text of this content hash is not here: send it along."),
        new Metadata { { "fhirpath-text-required", "1" } });
}

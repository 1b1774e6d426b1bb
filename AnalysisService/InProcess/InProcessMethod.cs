using Grpc.Core;

namespace FhirPathAspire.AnalysisService.InProcess;

/// <summary>One rpc on serialised messages.</summary>
internal delegate Task<ReadOnlyMemory<byte>> InProcessMethod(ReadOnlyMemory<byte> request, ServerCallContext context);

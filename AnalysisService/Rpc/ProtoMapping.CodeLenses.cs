using FhirPath.Analysis.V1;
using Core = FhirPath.Language;

namespace FhirPathAspire.AnalysisService.Rpc;

internal static partial class ProtoMapping
{
    public static CodeLensKind ToMessage(Core.Features.CodeLensKind kind) => kind switch
    {
        Core.Features.CodeLensKind.ResultType => CodeLensKind.ResultType,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of lens without a message."),
    };

    /// <exception cref="Grpc.Core.RpcException">There is no such kind here.</exception>
    public static Core.Features.CodeLensKind ToKind(CodeLensKind message) => message switch
    {
        CodeLensKind.ResultType => Core.Features.CodeLensKind.ResultType,
        _ => throw RpcStatus.InvalidArgument($"There is no kind of code lens {(int)message}."),
    };
}

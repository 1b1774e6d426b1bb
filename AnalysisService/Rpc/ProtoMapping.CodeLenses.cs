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

    /// <summary>Null for what only a newer gateway knows.</summary>
    public static Core.Features.CodeLensKind? ToKind(CodeLensKind message) =>
        message == CodeLensKind.ResultType ? Core.Features.CodeLensKind.ResultType : null;
}

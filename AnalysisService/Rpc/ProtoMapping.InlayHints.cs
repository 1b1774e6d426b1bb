using FhirPath.Analysis.V1;
using Core = FhirPath.Language.Features;

namespace FhirPathAspire.AnalysisService.Rpc;

internal static partial class ProtoMapping
{
    public static InlayHint ToMessage(Core.InlayHint hint) =>
        new() { Offset = hint.Offset, Label = hint.Label, Kind = ToMessage(hint.Kind) };

    /// <summary>The kind that a message names; null for one that this version does not know.</summary>
    public static Core.InlayHintKind? ToKind(InlayHintKind kind) => kind switch
    {
        InlayHintKind.Type => Core.InlayHintKind.Type,
        InlayHintKind.ParameterName => Core.InlayHintKind.ParameterName,
        InlayHintKind.Conversion => Core.InlayHintKind.Conversion,
        _ => null,
    };

    private static InlayHintKind ToMessage(Core.InlayHintKind kind) => kind switch
    {
        Core.InlayHintKind.Type => InlayHintKind.Type,
        Core.InlayHintKind.ParameterName => InlayHintKind.ParameterName,
        Core.InlayHintKind.Conversion => InlayHintKind.Conversion,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A hint without a message."),
    };
}

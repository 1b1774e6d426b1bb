using FhirPath.Analysis.V1;
using FhirPath.Language.Diagnostics;
using Diagnostic = FhirPath.Analysis.V1.Diagnostic;
using DiagnosticTag = FhirPath.Analysis.V1.DiagnosticTag;
using RelatedPlace = FhirPath.Analysis.V1.RelatedPlace;

namespace FhirPathAspire.AnalysisService.Rpc;

// Findings.
internal static partial class ProtoMapping
{
    public static Diagnostic ToMessage(FhirPath.Language.Diagnostics.Diagnostic diagnostic)
    {
        var message = new Diagnostic
        {
            Code = diagnostic.Code,
            Severity = ToMessage(diagnostic.Severity),
            Message = diagnostic.Message,
            Span = ToMessage(diagnostic.Span),
            Tag = ToMessage(DiagnosticTraits.TagOf(diagnostic.Code)),
            SpecificationUrl = DiagnosticTraits.AddressOf(diagnostic.Code) ?? "",
        };
        foreach (var fix in diagnostic.Fixes)
        {
            message.Fixes.Add(new Fix { Title = fix.Title, Edits = { fix.Edits.Select(ToMessage) } });
        }

        foreach (var place in diagnostic.Related)
        {
            message.Related.Add(new RelatedPlace { Span = ToMessage(place.Span), Message = place.Message });
        }

        return message;
    }

    private static DiagnosticTag ToMessage(FhirPath.Language.Diagnostics.DiagnosticTag tag) => tag switch
    {
        FhirPath.Language.Diagnostics.DiagnosticTag.None => DiagnosticTag.Unspecified,
        FhirPath.Language.Diagnostics.DiagnosticTag.Unnecessary => DiagnosticTag.Unnecessary,
        FhirPath.Language.Diagnostics.DiagnosticTag.Deprecated => DiagnosticTag.Deprecated,
        _ => throw new ArgumentOutOfRangeException(nameof(tag), tag, "A tag without a message."),
    };
}

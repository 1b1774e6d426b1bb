using FhirPath.Analysis.V1;
using Core = FhirPath.Language;

namespace FhirPathAspire.AnalysisService.Rpc;

internal static partial class ProtoMapping
{
    public static Signature? ToMessage(Core.Features.SignatureInfo? signature)
    {
        if (signature is null)
        {
            return null;
        }

        var message = new Signature { Label = signature.Label, DocumentationMarkdown = signature.Documentation };
        if (signature.ActiveParameter is { } active)
        {
            message.ActiveParameter = active;
        }

        foreach (var parameter in signature.Parameters)
        {
            message.Parameters.Add(new SignatureParameter
            {
                Label = ToMessage(parameter.Label),
                DocumentationMarkdown = parameter.Documentation,
            });
        }

        return message;
    }
}

using FhirPathAspire.LspGateway.Protocol;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>What the client can take of a signature.</summary>
internal sealed record SignatureFeatures(
    bool Markdown, bool LabelOffsets, bool ActiveParameter, bool NoActiveParameter)
{
    public static SignatureFeatures From(SignatureHelpClientCapabilities? capabilities)
    {
        var signature = capabilities?.SignatureInformation;
        return new SignatureFeatures(
            ClientFeatures.TakesMarkdown(signature?.DocumentationFormat),
            signature?.ParameterInformation?.LabelOffsetSupport == true,
            signature?.ActiveParameterSupport == true,
            signature?.NoActiveParameterSupport == true);
    }
}

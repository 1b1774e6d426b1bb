using System.Text.Json;

namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Result of textDocument/signatureHelp; null where no call is written.</summary>
/// <param name="Signatures">The one signature of the function.</param>
/// <param name="ActiveSignature">Always 0.</param>
/// <param name="ActiveParameter">A number; JSON's null where no parameter is active and the client knows of that.</param>
internal sealed record SignatureHelpResult(
    IReadOnlyList<SignatureInformation> Signatures, int ActiveSignature, JsonElement? ActiveParameter);

using System.Text.Encodings.Web;
using System.Text.Json;

namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>The one set of JSON rules for LSP messages.</summary>
internal static class LspJson
{
    /// <summary>How each message is read and written; not escaped for HTML.</summary>
    public static ProtocolJson Types { get; } = new(new JsonSerializerOptions(ProtocolJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>How the lines and documents of <c>check</c> are read and written.</summary>
[JsonSerializable(typeof(CheckLine))]
[JsonSerializable(typeof(CheckReply))]
[JsonSerializable(typeof(IReadOnlyList<FileFinding>))]
[JsonSerializable(typeof(IReadOnlyList<ListedRule>))]
internal sealed partial class CheckJson : JsonSerializerContext
{
    /// <summary>Messages quote source text: they stay readable, nothing here is embedded in a web page.</summary>
    public static CheckJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

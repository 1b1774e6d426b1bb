using System.Text.Json;
using System.Text.Json.Serialization;

namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Writes <c>{"prepareProvider":true}</c> or <c>true</c>.</summary>
internal sealed class RenameProviderConverter : JsonConverter<RenameProvider>
{
    public override RenameProvider Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("What a server can do is never read here.");

    public override void Write(Utf8JsonWriter writer, RenameProvider value, JsonSerializerOptions options)
    {
        if (!value.Prepares)
        {
            writer.WriteBooleanValue(true);
            return;
        }

        writer.WriteStartObject();
        writer.WriteBoolean("prepareProvider", true);
        writer.WriteEndObject();
    }
}

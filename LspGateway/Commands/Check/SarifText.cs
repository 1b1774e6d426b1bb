using System.Text.Json;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>A message of a SARIF log: <c>{"text": …, "markdown": …}</c>.</summary>
internal static class SarifText
{
    public static void Write(Utf8JsonWriter json, string property, string text, string? markdown = null)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        if (markdown is not null)
        {
            json.WriteString("markdown", markdown);
        }

        json.WriteEndObject();
    }
}

using System.Globalization;
using System.Text.Json;

namespace FhirPathAspire.LspGateway.Wire;

/// <summary>The id of a request: an integer or a string; 1 and "1" are different ids.</summary>
internal readonly record struct RequestId
{
    private readonly string? _text;
    private readonly long _number;

    public RequestId(long number) => _number = number;

    public RequestId(string text) => _text = text;

    /// <summary>The number, where it is one.</summary>
    public long? Number => _text is null ? _number : null;

    /// <summary>Reads the value the reader stands on; false for null, fractions, booleans, objects and arrays.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out RequestId id)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetInt64(out var number):
                id = new RequestId(number);
                return true;
            case JsonTokenType.String:
                id = new RequestId(JsonText.Read(ref reader));
                return true;
            default:
                id = default;
                return false;
        }
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        if (_text is null)
        {
            writer.WriteNumber("id"u8, _number);
        }
        else
        {
            writer.WriteString("id"u8, _text);
        }
    }

    public override string ToString() => _text ?? _number.ToString(CultureInfo.InvariantCulture);
}

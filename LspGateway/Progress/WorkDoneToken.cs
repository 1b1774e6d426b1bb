using System.Buffers;
using System.Text.Json;

namespace FhirPathAspire.LspGateway.Progress;

/// <summary>The token that any request may carry beside its parameters: where its progress is to be told.</summary>
internal static class WorkDoneToken
{
    /// <summary>{"textDocument":{…},"workDoneToken":"7"}; null where there is none.</summary>
    /// <param name="parameters">Valid JSON, or nothing.</param>
    public static JsonElement? Find(ReadOnlySequence<byte> parameters)
    {
        if (parameters.IsEmpty || (parameters.IsSingleSegment && parameters.FirstSpan.IndexOf("workDoneToken"u8) < 0))
        {
            return null;
        }

        var reader = new Utf8JsonReader(parameters, new JsonReaderOptions { MaxDepth = 1000 });
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName
                && reader.ValueTextEquals("workDoneToken"u8))
            {
                reader.Read();
                return reader.TokenType is JsonTokenType.String or JsonTokenType.Number
                    ? JsonElement.ParseValue(ref reader)
                    : null;
            }
        }

        return null;
    }
}

using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>Reads the parameters of a message.</summary>
internal static class Parameters
{
    /// <exception cref="RpcException">They are missing or not what the method takes.</exception>
    public static T Read<T>(ReadOnlySequence<byte> json, JsonTypeInfo<T> type)
        where T : class
    {
        if (json.IsEmpty)
        {
            throw new RpcException(RpcErrorCodes.InvalidParams, "The parameters are missing.");
        }

        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = type.Options.MaxDepth });
            return JsonSerializer.Deserialize(ref reader, type)
                ?? throw new RpcException(RpcErrorCodes.InvalidParams, "The parameters are null.");
        }
        catch (JsonException exception)
        {
            // The exception's own message names types of this program.
            throw new RpcException(
                RpcErrorCodes.InvalidParams, $"The parameters are not valid at {exception.Path ?? "$"}.");
        }
    }
}

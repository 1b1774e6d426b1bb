using System.Text.Json;
using System.Threading.Channels;
using StreamJsonRpc;

namespace FhirPathAspire.Integration.Tests.Graphs;

/// <summary>Takes the diagnostics that a server publishes.</summary>
public sealed class PublishedDiagnostics
{
    private readonly Channel<JsonElement> _published = Channel.CreateUnbounded<JsonElement>();

    [JsonRpcMethod("textDocument/publishDiagnostics", UseSingleObjectParameterDeserialization = true)]
    public void Publish(JsonElement parameters) => _published.Writer.TryWrite(parameters.Clone());

    /// <summary>Waits for the diagnostics of a version; those of earlier ones are passed over.</summary>
    internal async Task<IReadOnlyList<(int Line, string Message)>> OfAsync(int version, CancellationToken cancellation)
    {
        while (true)
        {
            var published = await _published.Reader.ReadAsync(cancellation);
            if (published.GetProperty("version").GetInt32() == version)
            {
                return [.. published.GetProperty("diagnostics").EnumerateArray().Select(Read)];
            }
        }
    }

    private static (int Line, string Message) Read(JsonElement diagnostic) => (
        diagnostic.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32(),
        diagnostic.GetProperty("message").GetString() ?? "");
}

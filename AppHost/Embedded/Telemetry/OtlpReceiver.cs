using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace FhirPathAspire.AppHost.Embedded.Telemetry;

/// <summary>
/// Receives OTLP over gRPC: three unary calls, whose messages are a flag byte, four bytes of length and the bytes,
/// and whose outcome is a trailer. The answer to each is an empty message.
/// </summary>
internal sealed class OtlpReceiver(TelemetryStore store, string apiKey)
{
    private const int PrefixLength = 5;
    private const int LongestMessage = 4 * 1024 * 1024;
    private const int Ok = 0;
    private const int InvalidArgument = 3;
    private const int ResourceExhausted = 8;
    private const int Unimplemented = 12;
    private const int Unauthenticated = 16;
    private static readonly byte[] EmptyMessage = new byte[PrefixLength];

    private static readonly Dictionary<string, Signal> Signals = new(StringComparer.Ordinal)
    {
        ["/opentelemetry.proto.collector.trace.v1.TraceService/Export"] = Signal.Traces,
        ["/opentelemetry.proto.collector.metrics.v1.MetricsService/Export"] = Signal.Metrics,
        ["/opentelemetry.proto.collector.logs.v1.LogsService/Export"] = Signal.Logs,
    };

    public async Task ReceiveAsync(HttpContext context)
    {
        context.Response.ContentType = "application/grpc";
        var status = await StatusOfAsync(context);
        if (status == Ok)
        {
            await context.Response.Body.WriteAsync(EmptyMessage, context.RequestAborted);
        }

        context.Response.AppendTrailer("grpc-status", status.ToString(CultureInfo.InvariantCulture));
    }

    private async Task<int> StatusOfAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !Signals.TryGetValue(context.Request.Path, out var signal))
        {
            return Unimplemented;
        }

        if (!KnowsKey(context.Request.Headers["x-otlp-api-key"].ToString()))
        {
            return Unauthenticated;
        }

        var prefix = new byte[PrefixLength];
        await context.Request.Body.ReadExactlyAsync(prefix, context.RequestAborted);
        var length = BinaryPrimitives.ReadUInt32BigEndian(prefix.AsSpan(1));
        if (prefix[0] != 0 || length > LongestMessage)
        {
            return prefix[0] != 0 ? Unimplemented : ResourceExhausted;
        }

        var message = new byte[length];
        await context.Request.Body.ReadExactlyAsync(message, context.RequestAborted);
        return Store(signal, message);
    }

    private int Store(Signal signal, byte[] message)
    {
        try
        {
            store.Add(signal, message);
            return Ok;
        }
        catch (Exception failure) when (failure is InvalidDataException or OverflowException)
        {
            return InvalidArgument;
        }
    }

    private bool KnowsKey(string key) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(apiKey));
}

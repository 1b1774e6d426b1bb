using System.Text;

namespace FhirPathAspire.AppHost.Embedded.Telemetry;

/// <summary>Reads OTLP's Span message: the fields that the dashboard shows.</summary>
internal static class SpanReader
{
    private const ulong ErrorCode = 2;

    public static Span Read(string service, ReadOnlyMemory<byte> message)
    {
        var span = new Span("", "", "", service, "", 0, 0, IsError: false);
        foreach (var field in ProtoMessage.Fields(message))
        {
            span = field.Number switch
            {
                1 => span with { TraceId = Hex(field) },
                2 => span with { Id = Hex(field) },
                4 => span with { ParentId = Hex(field) },
                5 => span with { Name = Encoding.UTF8.GetString(field.Bytes.Span) },
                7 => span with { Start = field.Value },
                8 => span with { End = field.Value },
                15 => span with { IsError = ProtoMessage.Fields(field.Bytes).Any(IsErrorStatus) },
                _ => span,
            };
        }

        return span;
    }

    private static bool IsErrorStatus(ProtoField status) => status is { Number: 3, Value: ErrorCode };

    private static string Hex(ProtoField field) => Convert.ToHexStringLower(field.Bytes.Span);
}

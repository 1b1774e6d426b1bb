using System.Buffers.Binary;

namespace FhirPathAspire.AppHost.Embedded.Telemetry;

/// <summary>
/// Reads the fields of a protobuf message in order. The receiver needs a dozen fields of OTLP's messages, so it
/// reads them where they lie instead of carrying generated classes for all of them.
/// </summary>
internal static class ProtoMessage
{
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int LengthDelimited = 2;
    private const int Fixed32 = 5;
    private const int LongestVarint = 10;

    /// <exception cref="InvalidDataException">The message is cut off or malformed.</exception>
    public static IEnumerable<ProtoField> Fields(ReadOnlyMemory<byte> message)
    {
        var rest = message;
        while (!rest.IsEmpty)
        {
            var tag = ReadVarint(ref rest);
            var number = checked((int)(tag >> 3));
            yield return (tag & 7) switch
            {
                Varint => new ProtoField(number, ReadVarint(ref rest), default),
                Fixed64 => new ProtoField(
                    number, BinaryPrimitives.ReadUInt64LittleEndian(Take(ref rest, 8).Span), default),
                Fixed32 => new ProtoField(
                    number, BinaryPrimitives.ReadUInt32LittleEndian(Take(ref rest, 4).Span), default),
                LengthDelimited => new ProtoField(number, 0, Take(ref rest, ReadVarint(ref rest))),
                var other => throw new InvalidDataException($"Wire type {other} is not known."),
            };
        }
    }

    private static ulong ReadVarint(ref ReadOnlyMemory<byte> rest)
    {
        var value = 0UL;
        for (var index = 0; index < Math.Min(rest.Length, LongestVarint); index++)
        {
            var part = rest.Span[index];
            value |= (ulong)(part & 0x7f) << (7 * index);
            if (part < 0x80)
            {
                rest = rest[(index + 1)..];
                return value;
            }
        }

        throw new InvalidDataException("A number is cut off.");
    }

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> rest, ulong length)
    {
        if (length > (ulong)rest.Length)
        {
            throw new InvalidDataException("A field is cut off.");
        }

        var taken = rest[..(int)length];
        rest = rest[(int)length..];
        return taken;
    }
}

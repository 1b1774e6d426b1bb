namespace FhirPathAspire.AppHost.Embedded.Telemetry;

/// <summary>One field of a protobuf message as it stands on the wire.</summary>
/// <param name="Number">Its number in the message.</param>
/// <param name="Value">A number of at most 64 bits; 0 for fields of bytes.</param>
/// <param name="Bytes">The content of a field of bytes, text or message; else empty.</param>
internal readonly record struct ProtoField(int Number, ulong Value, ReadOnlyMemory<byte> Bytes);

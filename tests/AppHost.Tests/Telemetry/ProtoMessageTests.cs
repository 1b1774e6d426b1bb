using FhirPathAspire.AppHost.Embedded.Telemetry;

namespace FhirPathAspire.AppHost.Tests.Telemetry;

public sealed class ProtoMessageTests
{
    [Fact]
    public void Fields_are_read_as_the_wire_format_defines_them()
    {
        byte[] message = [0x08, 0x96, 0x01, 0x12, 0x02, 0x68, 0x69, 0x1d, 0x01, 0, 0, 0, 0x21, 2, 0, 0, 0, 0, 0, 0, 0];

        var fields = ProtoMessage.Fields(message).Select(field => (field.Number, field.Value, field.Bytes.Length));

        Assert.Equal([(1, 150UL, 0), (2, 0UL, 2), (3, 1UL, 0), (4, 2UL, 0)], fields);
    }

    [Theory]
    [InlineData(new byte[] { 0x08 })]
    [InlineData(new byte[] { 0x08, 0xff })]
    [InlineData(new byte[] { 0x12, 0x05, 0x00 })]
    [InlineData(new byte[] { 0x12, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01 })]
    [InlineData(new byte[] { 0x21, 0x00 })]
    [InlineData(new byte[] { 0x0b })]
    public void What_is_cut_off_or_malformed_is_refused(byte[] message) =>
        Assert.Throws<InvalidDataException>(() => ProtoMessage.Fields(message).ToArray());
}

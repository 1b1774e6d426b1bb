using FhirPathAspire.ServiceDefaults.Processes;

namespace FhirPathAspire.ServiceDefaults.Tests.Processes;

public sealed class LinePumpTests
{
    [Theory]
    [InlineData("one\ntwo\r\n", "one|two")]
    [InlineData("no end", "no end")]
    [InlineData("\n\nx", "||x")]
    [InlineData("", "")]
    public async Task Output_is_cut_into_lines(string output, string expected)
    {
        var lines = new List<string>();

        await LinePump.RunAsync(new StringReader(output), lines.Add);

        Assert.Equal(expected, string.Join('|', lines));
    }

    [Fact]
    public async Task A_line_without_an_end_is_cut_so_that_memory_is_bounded()
    {
        var lines = new List<string>();

        await LinePump.RunAsync(new StringReader(new string('x', 100_000)), lines.Add);

        Assert.All(lines, line => Assert.InRange(line.Length, 1, 16 * 1024));
        Assert.Equal(100_000, lines.Sum(line => line.Length));
    }
}

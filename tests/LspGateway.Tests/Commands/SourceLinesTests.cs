using FhirPathAspire.LspGateway.Commands.Check;

namespace FhirPathAspire.LspGateway.Tests.Commands;

/// <summary>Places count from 1, lines end where LSP says they do, columns are UTF-16 code units.</summary>
public sealed class SourceLinesTests
{
    [Theory]
    [InlineData("", 0, 1, 1, "")]
    [InlineData("ab", 2, 1, 3, "ab")]
    [InlineData("ab\ncd", 2, 1, 3, "ab")]
    [InlineData("ab\ncd", 3, 2, 1, "cd")]
    [InlineData("ab\r\ncd\re", 4, 2, 1, "cd")]
    [InlineData("ab\r\ncd\re", 7, 3, 1, "e")]
    [InlineData("ab\n\n", 4, 3, 1, "")]
    [InlineData("'😀' x", 5, 1, 6, "'😀' x")]
    [InlineData("ab", 9, 1, 3, "ab")]
    [InlineData("ab", -1, 1, 1, "ab")]
    public void An_offset_has_a_line_and_a_column(string text, int offset, int line, int column, string lineText)
    {
        var lines = new SourceLines(text);

        Assert.Equal(new SourcePlace(line, column), lines.PlaceOf(offset));
        Assert.Equal(lineText, lines.LineAt(offset).ToString());
    }
}

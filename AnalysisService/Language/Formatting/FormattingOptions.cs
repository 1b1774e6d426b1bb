namespace FhirPath.Language.Formatting;

/// <summary>How a document is to be laid out, as far as its author can choose.</summary>
public sealed record FormattingOptions
{
    private const int MostColumns = 32;

    /// <summary>Four blanks a level, lines of 120 columns, no blanks at the ends of lines.</summary>
    public static FormattingOptions Default { get; } = new();

    /// <summary>Columns of one level of indentation, at least 1.</summary>
    public int TabSize { get; init; } = 4;

    /// <summary>True for blanks, false for tabs.</summary>
    public bool InsertSpaces { get; init; } = true;

    /// <summary>Whether blanks at the end of a line go.</summary>
    public bool TrimTrailingWhitespace { get; init; } = true;

    /// <summary>Whether the last line has to end.</summary>
    public bool InsertFinalNewline { get; init; }

    /// <summary>Whether no blank line may stand at the end.</summary>
    public bool TrimFinalNewlines { get; init; }

    /// <summary>Lines that are longer are broken where that is possible; 0 for as long as they are.</summary>
    public int MaximumLineLength { get; init; } = 120;

    internal int ColumnsOf(int level) => level * Math.Clamp(TabSize, 1, MostColumns);

    internal string IndentationOf(int level) =>
        InsertSpaces ? new string(' ', ColumnsOf(level)) : new string('\t', level);
}

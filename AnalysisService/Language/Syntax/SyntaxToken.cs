using FhirPath.Language.Text;

namespace FhirPath.Language.Syntax;

/// <summary>
/// A token and the trivia around it, as offsets into the text of its tree. Trivia up to and including the end of the
/// line belong to the token before them, all others to the token after. Text that the parser could not use is trivia
/// of the token that follows it.
/// </summary>
public readonly struct SyntaxToken
{
    private readonly int _fullStart;
    private readonly int _start;
    private readonly int _end;
    private readonly int _fullEnd;
    private readonly TokenFlags _flags;

    internal SyntaxToken(SyntaxKind kind, int fullStart, int start, int end, int fullEnd, TokenFlags flags)
    {
        Kind = kind;
        _fullStart = fullStart;
        _start = start;
        _end = end;
        _fullEnd = fullEnd;
        _flags = flags;
    }

    public SyntaxKind Kind { get; }

    /// <summary>The token without its trivia.</summary>
    public TextSpan Span => TextSpan.FromBounds(_start, _end);

    /// <summary>The token with its trivia.</summary>
    public TextSpan FullSpan => TextSpan.FromBounds(_fullStart, _fullEnd);

    /// <summary>True where the text lacks the token and the parser supplied it; its span is empty.</summary>
    public bool IsMissing => (_flags & TokenFlags.Missing) != 0;

    /// <summary>True for a string or delimited identifier without its closing quote.</summary>
    public bool IsUnterminated => (_flags & TokenFlags.Unterminated) != 0;

    internal int Start => _start;

    internal int End => _end;

    internal static SyntaxToken Missing(SyntaxKind kind, int offset) =>
        new(kind, offset, offset, offset, offset, TokenFlags.Missing);

    internal SyntaxToken WithFullStart(int fullStart) => new(Kind, fullStart, _start, _end, _fullEnd, _flags);

    internal SyntaxToken WithKind(SyntaxKind kind) => new(kind, _fullStart, _start, _end, _fullEnd, _flags);
}

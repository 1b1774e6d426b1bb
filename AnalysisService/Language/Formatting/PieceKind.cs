namespace FhirPath.Language.Formatting;

/// <summary>What a piece of the text is to the one who lays it out.</summary>
internal enum PieceKind : byte
{
    /// <summary>A name, a literal, a keyword: stands apart from its like.</summary>
    Word,

    /// <summary>Between two operands.</summary>
    Operator,

    /// <summary>Before its operand.</summary>
    Sign,

    Dot,

    /// <summary>A bracket of its own.</summary>
    Opener,

    /// <summary>A bracket that belongs to what stands before it: of a call, of an index.</summary>
    AttachedOpener,

    Closer,
    Comma,
    Colon,
    LineComment,
    BlockComment,
    Semicolon,

    /// <summary>An expression that stays as it is.</summary>
    Unformatted,

    /// <summary>The end of the text.</summary>
    End,
}

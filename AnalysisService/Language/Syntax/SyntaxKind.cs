namespace FhirPath.Language.Syntax;

/// <summary>Every kind of trivia, token and node of FHIRPath (N1 2.0, and what 3.0 adds).</summary>
public enum SyntaxKind : byte
{
    None,

    // Trivia.
    Whitespace,
    EndOfLine,
    LineComment,
    BlockComment,
    SkippedText,

    // Tokens without a fixed spelling.
    EndOfFile,
    Bad,
    Identifier,
    DelimitedIdentifier,
    ExternalConstant,
    String,
    Integer,
    Long,
    Decimal,
    Date,
    DateTime,
    Time,

    // Punctuation.
    Dot,
    Comma,
    Colon,
    Semicolon,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,

    // Operators written with symbols.
    Star,
    Slash,
    Plus,
    Minus,
    Ampersand,
    Bar,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    Equivalent,
    NotEqual,
    NotEquivalent,
    Exclamation,

    // Keywords.
    DivKeyword,
    ModKeyword,
    IsKeyword,
    AsKeyword,
    InKeyword,
    ContainsKeyword,
    AndKeyword,
    OrKeyword,
    XorKeyword,
    ImpliesKeyword,
    TrueKeyword,
    FalseKeyword,
    ThisKeyword,
    IndexKeyword,
    TotalKeyword,

    // Nodes.
    LiteralExpression,
    QuantityExpression,
    EmptyCollectionExpression,
    VariableExpression,
    SpecialInvocation,
    MemberInvocation,
    FunctionInvocation,
    ArgumentList,
    SortArgument,
    PathExpression,
    IndexerExpression,
    ParenthesizedExpression,
    UnaryExpression,
    BinaryExpression,
    TypeExpression,
    TypeSpecifier,
    InstanceSelector,
    InstanceElement,
}

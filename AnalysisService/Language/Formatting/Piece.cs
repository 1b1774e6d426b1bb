using FhirPath.Language.Text;

namespace FhirPath.Language.Formatting;

/// <summary>A token, a comment, or an expression that stays as it is: what layout moves and never changes.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it is.</param>
/// <param name="IsInside">True behind the first piece of an expression, up to its last.</param>
/// <param name="BreakLevel">
/// Above 0 where a line may be broken before it, if it is too long; of several such places the lowest are used first.
/// </param>
internal readonly record struct Piece(PieceKind Kind, TextSpan Span, bool IsInside, int BreakLevel)
{
    /// <summary>True where a line is broken here to leave an operator or comma at its end.</summary>
    public bool FollowsOperator { get; init; }

    public bool IsComment => Kind is PieceKind.LineComment or PieceKind.BlockComment;

    /// <summary>True where an operand is due behind it.</summary>
    public bool AwaitsOperand => Kind is PieceKind.Operator or PieceKind.Sign or PieceKind.Dot or PieceKind.Opener
        or PieceKind.AttachedOpener or PieceKind.Comma or PieceKind.Colon;
}

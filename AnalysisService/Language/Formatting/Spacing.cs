namespace FhirPath.Language.Formatting;

/// <summary>How many blanks stand between two pieces of one line.</summary>
internal static class Spacing
{
    /// <summary>0 or 1.</summary>
    public static int Between(in Piece left, in Piece right)
    {
        if (left.IsComment || right.IsComment)
        {
            var isAtBracket = left.Kind is PieceKind.Opener or PieceKind.AttachedOpener
                || right.Kind is PieceKind.Closer;
            return isAtBracket || right.Kind is PieceKind.Comma or PieceKind.Semicolon ? 0 : 1;
        }

        return (left.Kind, right.Kind) switch
        {
            (PieceKind.Dot, _) or (_, PieceKind.Dot) => 0,
            (PieceKind.Opener or PieceKind.AttachedOpener, _) => 0,
            (_, PieceKind.Closer or PieceKind.Comma or PieceKind.Colon or PieceKind.Semicolon) => 0,
            (_, PieceKind.AttachedOpener) => 0,

            // Two signs in a row are no sign that anyone knows.
            (PieceKind.Sign, PieceKind.Sign) => 1,
            (PieceKind.Sign, _) => 0,
            _ => 1,
        };
    }
}

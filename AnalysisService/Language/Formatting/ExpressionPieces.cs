using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Formatting;

/// <summary>Takes an expression without errors apart into pieces: a walk over its tree that knows what each token is.</summary>
internal sealed class ExpressionPieces(SyntaxTree tree, int offset, List<Piece> pieces)
{
    // Brackets that nest deeper are broken as one.
    private const int DeepestLevel = 7;
    private const int LevelsOfBracket = 16;
    private const int CommaLevel = 1;
    private const int ChainLevel = 12;

    /// <summary>All levels of places where a line may be broken are below.</summary>
    public const int Levels = (DeepestLevel + 1) * LevelsOfBracket;

    private int _depth;
    private int _end;
    private int _levelBehind;

    /// <summary>True for the place before a call in a chain, whatever brackets are around it.</summary>
    public static bool IsChain(int level) => level % LevelsOfBracket == ChainLevel;

    /// <summary>Appends the pieces of the expression.</summary>
    public void Read()
    {
        var pending = new Stack<(SyntaxNode Node, int Slot)>();
        pending.Push((tree.Root, 0));
        while (pending.TryPop(out var place))
        {
            if (place.Slot == place.Node.SlotCount)
            {
                continue;
            }

            pending.Push((place.Node, place.Slot + 1));
            var child = place.Node.Slot(place.Slot);
            if (child.Node is { } node)
            {
                pending.Push((node, 0));
            }
            else
            {
                Add(place.Node, child.Token);
            }
        }
    }

    private void Add(SyntaxNode parent, SyntaxToken token)
    {
        if (token.IsMissing)
        {
            return;
        }

        AddComments(TextSpan.FromBounds(_end, token.Span.Start));
        var kind = KindOf(parent, token.Kind);
        _depth -= kind == PieceKind.Closer ? 1 : 0;
        var behind = _levelBehind;
        var piece = new Piece(
            kind, token.Span.Shift(offset), IsInside: _end > 0, behind > 0 ? behind : LevelBefore(parent, token.Kind))
        {
            FollowsOperator = behind > 0,
        };
        pieces.Add(piece);
        _levelBehind = LevelBehind(parent, token.Kind);
        _depth += kind is PieceKind.Opener or PieceKind.AttachedOpener ? 1 : 0;
        _end = token.Span.End;
    }

    private void AddComments(TextSpan gap)
    {
        if (!tree.Text.AsSpan(gap.Start, gap.Length).Contains('/'))
        {
            return;
        }

        var lexer = new Lexer(tree.Text, gap, diagnostics: null);
        while (lexer.TryNextTrivia(out var trivia))
        {
            if (trivia.Kind is SyntaxKind.LineComment or SyntaxKind.BlockComment)
            {
                pieces.Add(DocumentPieces.Comment(tree.Text, trivia, offset, isInside: true));
                _levelBehind = 0;
            }
        }
    }

    private static PieceKind KindOf(SyntaxNode parent, SyntaxKind token) => token switch
    {
        SyntaxKind.Dot => PieceKind.Dot,
        SyntaxKind.Comma => PieceKind.Comma,
        SyntaxKind.Colon => PieceKind.Colon,
        SyntaxKind.OpenBracket => PieceKind.AttachedOpener,
        SyntaxKind.OpenParenthesis => parent is ArgumentList ? PieceKind.AttachedOpener : PieceKind.Opener,
        SyntaxKind.OpenBrace => PieceKind.Opener,
        _ when SyntaxFacts.IsCloser(token) => PieceKind.Closer,
        _ => parent switch
        {
            UnaryExpression => PieceKind.Sign,
            BinaryExpression or TypeExpression => PieceKind.Operator,
            _ => PieceKind.Word,
        },
    };

    private int LevelBefore(SyntaxNode parent, SyntaxKind token) => parent switch
    {
        BinaryExpression when !IsOnlyOperatorBehindOperand(token) => Level(SyntaxFacts.BinaryPrecedence(token)),
        PathExpression { Invocation: FunctionInvocation } when token == SyntaxKind.Dot => Level(ChainLevel),
        _ => 0,
    };

    private int LevelBehind(SyntaxNode parent, SyntaxKind token) => parent switch
    {
        BinaryExpression when IsOnlyOperatorBehindOperand(token) => Level(SyntaxFacts.BinaryPrecedence(token)),
        ArgumentList when token == SyntaxKind.Comma => Level(CommaLevel),
        _ => 0,
    };

    // At the start of a line a sign, or a word that may be a name, would begin another expression.
    private static bool IsOnlyOperatorBehindOperand(SyntaxKind token) =>
        SyntaxFacts.IsSign(token) || SyntaxFacts.IsName(token);

    private int Level(int strength) => (Math.Min(_depth, DeepestLevel) * LevelsOfBracket) + strength;
}

using System.Collections.Immutable;
using FhirPath.Language.Binding;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Analysis;

/// <summary>
/// What is under a cursor: the one answer that hover, completion and their like start from. Offsets count in the
/// expression; <see cref="ToDocument"/> leads to the document.
/// </summary>
public sealed class CursorLocation
{
    internal CursorLocation(ExpressionAnalysis expression, int offset)
    {
        Expression = expression;
        Offset = offset;
        var finder = new TokenFinder(expression.Tree);
        Token = finder.TokenAt(offset);
        var anchor = Token is { } touched && (IsWord(touched.Kind) || offset < touched.Span.End)
            ? touched.Span.Start
            : offset;
        TokenBefore = finder.LastTokenUpTo(anchor);
        Ancestors = Token is { } token ? finder.PathTo(token) : [];
        Context = new CursorContext(expression, finder, TokenBefore, anchor);
    }

    /// <summary>The expression; an empty one where none is written yet.</summary>
    public ExpressionAnalysis Expression { get; }

    /// <summary>The cursor, in the expression.</summary>
    public int Offset { get; }

    /// <summary>
    /// The token that the cursor touches, of two a word rather than a sign, else the second; null between tokens.
    /// </summary>
    public SyntaxToken? Token { get; }

    /// <summary>
    /// The last token before what is written at the cursor: before the word or literal that it is in, else before the
    /// cursor itself; null at the start.
    /// </summary>
    public SyntaxToken? TokenBefore { get; }

    /// <summary>The nodes around <see cref="Token"/>, innermost first; empty between tokens.</summary>
    public ImmutableArray<SyntaxNode> Ancestors { get; }

    /// <summary>The innermost node around <see cref="Token"/>; null between tokens.</summary>
    public SyntaxNode? Node => Ancestors.IsEmpty ? null : Ancestors[0];

    /// <summary>What is known of <see cref="Node"/>.</summary>
    public NodeBinding Binding => Node is { } node ? Expression.Bindings[node] : NodeBinding.None;

    /// <summary>What a name written here would be looked up in, and which call surrounds it.</summary>
    public CursorContext Context { get; }

    /// <summary>What an author would replace by another word here: the word the cursor is in, or nothing.</summary>
    public TextSpan ReplaceSpan => Token is { } token && IsWord(token.Kind) ? token.Span : new TextSpan(Offset, 0);

    /// <summary>The same span in the document.</summary>
    public TextSpan ToDocument(TextSpan span) => span.Shift(Expression.Start);

    internal static bool IsWord(SyntaxKind kind) =>
        SyntaxFacts.IsName(kind)
        || kind is SyntaxKind.ExternalConstant or SyntaxKind.ThisKeyword or SyntaxKind.IndexKeyword
            or SyntaxKind.TotalKeyword or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword
        || (SyntaxFacts.Spelling(kind) is [>= 'a' and <= 'z', ..]);
}

using System.Collections.Immutable;

namespace FhirPath.Language.Syntax.Nodes;

/// <summary>The arguments of a call with their parentheses and commas.</summary>
public sealed class ArgumentList : SyntaxNode
{
    internal ArgumentList(
        SyntaxToken openParenthesis,
        ImmutableArray<ExpressionSyntax> arguments,
        ImmutableArray<SyntaxToken> commas,
        SyntaxToken closeParenthesis)
        : base(SyntaxKind.ArgumentList, openParenthesis.Start, closeParenthesis.End)
    {
        OpenParenthesis = openParenthesis;
        Arguments = arguments;
        Commas = commas;
        CloseParenthesis = closeParenthesis;
    }

    public SyntaxToken OpenParenthesis { get; }

    /// <summary>Empty for <c>()</c>; otherwise one more than there are commas.</summary>
    public ImmutableArray<ExpressionSyntax> Arguments { get; }

    public ImmutableArray<SyntaxToken> Commas { get; }

    public SyntaxToken CloseParenthesis { get; }

    public override int SlotCount => Arguments.Length + Commas.Length + 2;

    public override SyntaxNodeOrToken Slot(int index)
    {
        if (index == 0)
        {
            return OpenParenthesis;
        }

        if (index == SlotCount - 1)
        {
            return CloseParenthesis;
        }

        return index % 2 == 1 ? Arguments[index / 2] : Commas[(index / 2) - 1];
    }
}

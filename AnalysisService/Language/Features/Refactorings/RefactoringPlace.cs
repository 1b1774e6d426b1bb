using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Refactorings;

/// <summary>
/// Where a refactoring is asked for: an expression without errors of syntax, and the nodes around the selection.
/// Offsets count in the expression.
/// </summary>
internal sealed class RefactoringPlace
{
    private readonly Dictionary<SyntaxNode, SyntaxNode> _parents = new(ReferenceEqualityComparer.Instance);

    private RefactoringPlace(ExpressionAnalysis expression, TextSpan selection)
    {
        Expression = expression;
        Selection = selection;
        Nodes = NodesAround(expression.Tree, selection);
        for (var index = 1; index < Nodes.Length; index++)
        {
            _parents[Nodes[index - 1]] = Nodes[index];
        }
    }

    public ExpressionAnalysis Expression { get; }

    public SyntaxTree Tree => Expression.Tree;

    /// <summary>What is selected, without the blanks at its ends; empty for a cursor.</summary>
    public TextSpan Selection { get; }

    /// <summary>The nodes around the selection, innermost first.</summary>
    public ImmutableArray<SyntaxNode> Nodes { get; }

    /// <summary>The place; null where there is no expression, or one with errors, or more than one.</summary>
    public static RefactoringPlace? At(Snapshot snapshot, TextSpan range)
    {
        while (!range.IsEmpty && char.IsWhiteSpace(snapshot.Text[range.Start]))
        {
            range = TextSpan.FromBounds(range.Start + 1, range.End);
        }

        while (!range.IsEmpty && char.IsWhiteSpace(snapshot.Text[range.End - 1]))
        {
            range = TextSpan.FromBounds(range.Start, range.End - 1);
        }

        return snapshot.ExpressionAt(range.Start) is { } expression
            && expression.Span.Start <= range.Start && range.End <= expression.Span.End
            && expression.Tree.Diagnostics.All(found => found.Severity != Severity.Error)
            ? new RefactoringPlace(expression, range.Shift(-expression.Start))
            : null;
    }

    /// <summary>Another place of the same expression.</summary>
    public static RefactoringPlace In(RefactoringPlace place, TextSpan selection) => new(place.Expression, selection);

    /// <summary>The node around one of <see cref="Nodes"/>; null for the outermost.</summary>
    public SyntaxNode? ParentOf(SyntaxNode node) => _parents.GetValueOrDefault(node);

    /// <summary>True where the cursor is at the token, or the token is all that is selected, or the whole node is.</summary>
    public bool IsAt(SyntaxNode whole, SyntaxToken token) =>
        Selection.IsEmpty ? token.Span.Touches(Selection.Start) : Selection == token.Span || Selection == whole.Span;

    public NodeBinding this[SyntaxNode node] => Expression.Bindings[node];

    public string TextOf(SyntaxNode node) => Tree.TextOf(node).ToString();

    public string TextOf(SyntaxToken token) => Tree.TextOf(token).ToString();

    /// <summary>True for what is one Boolean at most.</summary>
    public bool IsBoolean(ExpressionSyntax node) =>
        this[node].Type is { IsKnown: true, IsCollection: false, Single.LocalName: "Boolean" or "boolean" };

    /// <summary>A node's text, in parentheses where it would fall apart.</summary>
    public string Operand(ExpressionSyntax node, int needed) =>
        Precedence.Of(node) < needed ? $"({TextOf(node)})" : TextOf(node);

    /// <summary>Puts another text in place of a node.</summary>
    /// <param name="node">One of <see cref="Nodes"/>.</param>
    /// <param name="text">The text.</param>
    /// <param name="precedence">How strongly it holds together.</param>
    public TextEdit Replace(ExpressionSyntax node, string text, int precedence) => ParentOf(node) switch
    {
        // Parentheses that are no longer needed go.
        ParenthesizedExpression around when precedence >= Precedence.Needed(ParentOf(around), around) =>
            new TextEdit(around.Span, text),
        var parent => new TextEdit(node.Span, precedence < Precedence.Needed(parent, node) ? $"({text})" : text),
    };

    /// <summary>An action that says the same in another way; none where a comment would get lost.</summary>
    public IEnumerable<CodeAction> Rewrite(string title, params TextEdit[] edits) =>
        edits.Any(edit => HoldsComment(edit.Span))
            ? []
            : [CodeAction.Create(title, CodeActionKind.Rewrite, () => InDocument(edits))];

    public ImmutableArray<TextEdit> InDocument(IEnumerable<TextEdit> edits) =>
        [.. edits.Select(edit => edit.Shift(Expression.Start))];

    public bool HoldsComment(TextSpan span)
    {
        var lexer = new Lexer(Tree.Text, span, diagnostics: null);
        while (lexer.TryNextTrivia(out var trivia))
        {
            if (trivia.Kind is SyntaxKind.LineComment or SyntaxKind.BlockComment)
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<SyntaxNode> NodesAround(SyntaxTree tree, TextSpan selection)
    {
        if (selection.IsEmpty && new TokenFinder(tree).TokenAt(selection.Start) is { } token)
        {
            selection = token.Span;
        }

        var nodes = new List<SyntaxNode>();
        SyntaxNode? node = tree.Root.Span.Contains(selection) ? tree.Root : null;
        while (node is not null)
        {
            nodes.Add(node);
            node = ChildAround(node, selection);
        }

        nodes.Reverse();
        return [.. nodes];
    }

    private static SyntaxNode? ChildAround(SyntaxNode node, TextSpan selection)
    {
        for (var slot = 0; slot < node.SlotCount; slot++)
        {
            if (node.Slot(slot).Node is { Span.IsEmpty: false } child && child.Span.Contains(selection))
            {
                return child;
            }
        }

        return null;
    }
}

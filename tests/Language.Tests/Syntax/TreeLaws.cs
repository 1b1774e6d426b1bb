using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Tests.Syntax;

/// <summary>What holds of the tree of every text, right or wrong.</summary>
internal static class TreeLaws
{
    public static void Check(string text)
    {
        var tree = SyntaxTree.Parse(text);
        Assert.True(text == Concatenate(tree), $"The tokens of the tree are not the text:\n{text}");
        CheckSpans(tree);
        Assert.All(tree.Diagnostics, diagnostic => Assert.True(
            diagnostic.Span is { Start: >= 0, Length: >= 0 } span && span.End <= text.Length,
            $"{diagnostic} is not within:\n{text}"));
        Assert.All(tree.Diagnostics.SelectMany(diagnostic => diagnostic.Fixes).SelectMany(fix => fix.Edits), edit =>
            Assert.True(edit.Span.Start >= 0 && edit.Span.End <= text.Length, $"{edit} is not within:\n{text}"));
        Assert.Equal(
            tree.Diagnostics.OrderBy(diagnostic => diagnostic.Span.Start).Select(diagnostic => diagnostic.Message),
            tree.Diagnostics.Select(diagnostic => diagnostic.Message));
    }

    // Each token with its trivia, as the public interface gives them.
    private static string Concatenate(SyntaxTree tree) => string.Concat(tree.Tokens().SelectMany(token =>
        tree.LeadingTrivia(token).Select(trivia => trivia.Span)
            .Append(token.Span)
            .Concat(tree.TrailingTrivia(token).Select(trivia => trivia.Span))
            .Select(span => tree.Text.Substring(span.Start, span.Length))));

    private static void CheckSpans(SyntaxTree tree)
    {
        var pending = new Stack<SyntaxNode>([tree.Root]);
        while (pending.TryPop(out var node))
        {
            var from = node.Span.Start;
            for (var slot = 0; slot < node.SlotCount; slot++)
            {
                var child = node.Slot(slot);
                Assert.True(child.Span.Start >= from, $"{child.Span} comes before {from} in:\n{tree.Text}");
                Assert.True(node.Span.Contains(child.Span), $"{child.Span} is not in {node.Span} of:\n{tree.Text}");
                from = child.Span.End;
                if (child.Node is { } inner)
                {
                    pending.Push(inner);
                }
            }

            Assert.Equal(node.Slot(0).Span.Start, node.Span.Start);
            Assert.Equal(from, node.Span.End);
        }
    }
}

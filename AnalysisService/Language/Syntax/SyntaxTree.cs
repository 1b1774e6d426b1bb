using System.Collections.Immutable;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Syntax;

/// <summary>
/// One expression, taken apart. Total and lossless: every text has a tree, and the tokens with their trivia,
/// one after the other, are the text.
/// </summary>
public sealed class SyntaxTree
{
    private SyntaxTree(
        string text, ExpressionSyntax root, SyntaxToken endOfFile, ImmutableArray<Diagnostic> diagnostics)
    {
        Text = text;
        Root = root;
        EndOfFile = endOfFile;
        Diagnostics = diagnostics;
    }

    /// <summary>The text that all offsets of the tree count in.</summary>
    public string Text { get; }

    public ExpressionSyntax Root { get; }

    /// <summary>An empty token that holds the trivia after the last one.</summary>
    public SyntaxToken EndOfFile { get; }

    /// <summary>What is wrong with the syntax, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Parses a whole text as one expression, line ends and all.</summary>
    public static SyntaxTree Parse(string text)
    {
        var diagnostics = new DiagnosticBag();
        var parser = new Parser(text, diagnostics);
        var root = parser.ParseRoot();
        return new SyntaxTree(text, root, parser.EndOfFile, diagnostics.ToImmutable());
    }

    /// <summary>A node's text, without the trivia around it.</summary>
    public ReadOnlySpan<char> TextOf(SyntaxNode node) => Text.AsSpan(node.Span.Start, node.Span.Length);

    /// <summary>As <see cref="Parse"/>; null where there are more findings than are of interest.</summary>
    internal static SyntaxTree? TryParse(string text, int mostFindings)
    {
        var diagnostics = new DiagnosticBag();
        var parser = new Parser(text, diagnostics, mostFindings);
        var root = parser.ParseRoot();
        return diagnostics.Count > mostFindings
            ? null
            : new SyntaxTree(text, root, parser.EndOfFile, diagnostics.ToImmutable());
    }

    /// <summary>A token's text, without its trivia.</summary>
    public ReadOnlySpan<char> TextOf(SyntaxToken token) => Text.AsSpan(token.Start, token.End - token.Start);

    /// <summary>Every token in the order of the text, missing ones too, <see cref="EndOfFile"/> last.</summary>
    public IEnumerable<SyntaxToken> Tokens()
    {
        var pending = new Stack<(SyntaxNode Node, int Slot)>();
        pending.Push((Root, 0));
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
                yield return child.Token;
            }
        }

        yield return EndOfFile;
    }

    /// <summary>The trivia before a token.</summary>
    public ImmutableArray<SyntaxTrivia> LeadingTrivia(SyntaxToken token) =>
        TriviaIn(TextSpan.FromBounds(token.FullSpan.Start, token.Start));

    /// <summary>The trivia after a token.</summary>
    public ImmutableArray<SyntaxTrivia> TrailingTrivia(SyntaxToken token) =>
        TriviaIn(TextSpan.FromBounds(token.End, token.FullSpan.End));

    // Trivia are lexed again when asked for: parsing, which never looks at them, pays nothing.
    private ImmutableArray<SyntaxTrivia> TriviaIn(TextSpan span)
    {
        if (span.IsEmpty)
        {
            return [];
        }

        var lexer = new Lexer(Text, span, diagnostics: null);
        var trivia = ImmutableArray.CreateBuilder<SyntaxTrivia>();
        while (lexer.TryNextTrivia(out var next))
        {
            trivia.Add(next);
        }

        return trivia.DrainToImmutable();
    }
}

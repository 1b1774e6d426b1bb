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
    private readonly PaddedText? _padding;

    private SyntaxTree(
        string text,
        ExpressionSyntax root,
        SyntaxToken endOfFile,
        ImmutableArray<Diagnostic> diagnostics,
        PaddedText? padding = null)
    {
        _padding = padding;
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
    public ReadOnlySpan<char> TextOf(SyntaxNode node) => TextAt(node.Start, node.End);

    /// <summary>As <see cref="Parse(string)"/>; null where there are more findings than are of interest.</summary>
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
    public ReadOnlySpan<char> TextOf(SyntaxToken token) => TextAt(token.Start, token.End);

    /// <summary>
    /// As <see cref="Parse(string)"/>, of a text with gaps, which all offsets count; takes over what is known of it and
    /// keeps what is found out.
    /// </summary>
    /// <param name="reuse">The text, and what is known of it.</param>
    /// <param name="diagnostics">Receives what is wrong with the syntax.</param>
    internal static SyntaxTree Parse(NodeReuse reuse, DiagnosticBag diagnostics)
    {
        var parser = new Parser(reuse, diagnostics);
        var root = parser.ParseRoot();
        reuse.Settle();
        return new SyntaxTree(
            reuse.Text.Text, root, parser.EndOfFile, diagnostics.ToImmutable(), reuse.Text);
    }

    /// <summary>True where something is wrong with the syntax inside of a span, or at its ends.</summary>
    internal bool HasFindingAt(TextSpan span)
    {
        var place = ToReal(span);
        var (low, high) = (0, Diagnostics.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ToReal(Diagnostics[middle].Span).Start < place.Start ? (middle + 1, high) : (low, middle);
        }

        return low < Diagnostics.Length && place.Touches(ToReal(Diagnostics[low].Span).Start);
    }

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

    // A gap parts nothing: what stands on both sides of it touches.
    private TextSpan ToReal(TextSpan span) => _padding?.ToReal(span) ?? span;

    private ReadOnlySpan<char> TextAt(int start, int end) =>
        _padding is null ? Text.AsSpan(start, end - start) : _padding.At(start, end);

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

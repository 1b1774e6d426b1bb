using System.Collections.Immutable;
using FhirPath.Language.Syntax;
using FhirPath.Language.Text;

namespace FhirPath.Language.Analysis.Repair;

/// <summary>The tokens of a text, those too that no tree has a use for, and how its brackets pair.</summary>
internal sealed class BracketScan
{
    private readonly int[] _partners;

    private BracketScan(ImmutableArray<SyntaxToken> tokens)
    {
        Tokens = tokens;
        _partners = new int[tokens.Length];
        Array.Fill(_partners, -1);
        Pair();
    }

    /// <summary>Every token but the one at the end.</summary>
    public ImmutableArray<SyntaxToken> Tokens { get; }

    /// <summary>The first opening bracket of each kind that lacks its partner, by index in the tokens.</summary>
    public IEnumerable<int> Unclosed => WithoutPartner(isOpener: true).DistinctBy(index => Tokens[index].Kind);

    /// <summary>The last closing bracket of each kind that lacks its partner, by index in the tokens.</summary>
    public IEnumerable<int> Unopened =>
        WithoutPartner(isOpener: false).Reverse().DistinctBy(index => Tokens[index].Kind);

    public static BracketScan Of(string text)
    {
        var lexer = new Lexer(text, new TextSpan(0, text.Length), diagnostics: null);
        var tokens = ImmutableArray.CreateBuilder<SyntaxToken>();
        for (var token = lexer.Next(); token.Kind != SyntaxKind.EndOfFile; token = lexer.Next())
        {
            tokens.Add(token);
        }

        return new BracketScan(tokens.DrainToImmutable());
    }

    /// <summary>Where the partner of the bracket at an offset stands; -1 where it has none.</summary>
    public int PartnerAt(int offset)
    {
        for (var index = 0; index < Tokens.Length; index++)
        {
            if (Tokens[index].Start == offset)
            {
                return _partners[index] < 0 ? -1 : Tokens[_partners[index]].Start;
            }
        }

        return -1;
    }

    /// <summary>The bracket that closes what an opening one opens.</summary>
    public static SyntaxKind CloserOf(SyntaxKind opener) => opener switch
    {
        SyntaxKind.OpenParenthesis => SyntaxKind.CloseParenthesis,
        SyntaxKind.OpenBracket => SyntaxKind.CloseBracket,
        SyntaxKind.OpenBrace => SyntaxKind.CloseBrace,
        _ => SyntaxKind.None,
    };

    // A closer that fits no open bracket is left over; one that fits an outer bracket leaves the inner ones open.
    private void Pair()
    {
        var open = new List<int>();
        for (var index = 0; index < Tokens.Length; index++)
        {
            var kind = Tokens[index].Kind;
            if (CloserOf(kind) != SyntaxKind.None)
            {
                open.Add(index);
            }
            else if (SyntaxFacts.IsCloser(kind))
            {
                Close(open, index);
            }
        }
    }

    private IEnumerable<int> WithoutPartner(bool isOpener) => Enumerable.Range(0, Tokens.Length).Where(index =>
        _partners[index] < 0
        && (isOpener ? CloserOf(Tokens[index].Kind) != SyntaxKind.None : SyntaxFacts.IsCloser(Tokens[index].Kind)));

    private void Close(List<int> open, int closer)
    {
        var kind = Tokens[closer].Kind;
        var at = open.FindLastIndex(index => CloserOf(Tokens[index].Kind) == kind);
        if (at < 0)
        {
            return;
        }

        _partners[closer] = open[at];
        _partners[open[at]] = closer;
        open.RemoveRange(at, open.Count - at);
    }
}

using System.Collections.Immutable;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Tests.Mutants;

/// <summary>Slips in brackets, quotes and operators. An odd number of them is wrong whatever stands between.</summary>
internal static class SyntaxMutations
{
    public static IEnumerable<Mutant> DroppedOpener(MutantSource source, Random random) =>
        Dropped(source, MutantKind.DroppedOpener, SyntaxKind.OpenParenthesis);

    public static IEnumerable<Mutant> DroppedCloser(MutantSource source, Random random) =>
        Dropped(source, MutantKind.DroppedCloser, SyntaxKind.CloseParenthesis);

    // Beside another bracket or at the end, as most are typed; and anywhere, as a key is hit.
    public static IEnumerable<Mutant> SuperfluousParenthesis(MutantSource source, Random random)
    {
        foreach (var token in source.Tokens)
        {
            var isBracket = token.Kind is SyntaxKind.OpenParenthesis or SyntaxKind.CloseParenthesis;
            var isUsual = isBracket || token.Span.End == source.Text.TrimEnd().Length;
            if (isUsual || random.Next(3) == 0)
            {
                var isOpener = isUsual ? token.Kind == SyntaxKind.OpenParenthesis : random.Next(2) == 0;
                var mutant = source.Replace(
                    MutantKind.SuperfluousParenthesis, new TextSpan(token.Span.End, 0), isOpener ? "(" : ")");
                yield return mutant with { Around = [token.Span] };
            }
        }
    }

    public static IEnumerable<Mutant> UnterminatedString(MutantSource source, Random random)
    {
        foreach (var token in source.Tokens.Where(token => token.Kind == SyntaxKind.String))
        {
            if (!HasOddQuotes(source))
            {
                var dropped = random.Next(2) == 0 ? token.Span.Start : token.Span.End - 1;
                var mutant = source.Replace(MutantKind.UnterminatedString, new TextSpan(dropped, 1), "");
                yield return mutant with { Place = new TextSpan(token.Span.Start, token.Span.Length - 1) };
            }
        }
    }

    public static IEnumerable<Mutant> MisspelledOperator(MutantSource source, Random random)
    {
        foreach (var token in Operators(source))
        {
            var typo = Typos.In(source.TextOf(token), random);
            var isWord = token.Kind is SyntaxKind.AndKeyword or SyntaxKind.OrKeyword or SyntaxKind.ImpliesKeyword;
            if (isWord && SyntaxFacts.BinaryPrecedence(SyntaxFacts.WordKind(typo)) == 0)
            {
                yield return source.Replace(MutantKind.MisspelledOperator, token, typo);
            }
        }
    }

    public static IEnumerable<Mutant> DanglingOperator(MutantSource source, Random random)
    {
        string[] operators = ["and", "or", "=", "|", "implies", "+", "&", ">", "."];
        foreach (var token in source.Tokens)
        {
            // Before what is complete, where it is no sign; behind it: at the end, and before a bracket that closes.
            if (token.Span.Start == 0 || token.Kind == SyntaxKind.OpenParenthesis)
            {
                var word = operators[random.Next(5)];
                var start = token.Span.Start == 0 ? 0 : token.Span.End;
                yield return source.Replace(MutantKind.DanglingOperator, new TextSpan(start, 0), $"{word} ");
                continue;
            }

            var isEnd = token.Span.End == source.Text.TrimEnd().Length;
            var isFilled = token.Kind == SyntaxKind.CloseParenthesis
                && source.Text[token.Span.Start - 1] is not '(' and not ' ';
            if (isEnd || isFilled)
            {
                var at = isEnd ? token.Span.End : token.Span.Start;
                var mutant = source.Replace(
                    MutantKind.DanglingOperator, new TextSpan(at, 0), " " + operators[random.Next(operators.Length)]);
                yield return mutant with { Place = TextSpan.FromBounds(at + 1, mutant.Place.End) };
            }
        }
    }

    public static IEnumerable<Mutant> DoubledOperator(MutantSource source, Random random)
    {
        foreach (var token in Operators(source))
        {
            // Two signs are two signs, two slashes a comment.
            if (token.Kind is not (SyntaxKind.Plus or SyntaxKind.Minus or SyntaxKind.Slash))
            {
                var text = source.TextOf(token);
                var gap = char.IsLetter(text[0]) || random.Next(2) == 0 ? " " : "";
                yield return source.Replace(MutantKind.DoubledOperator, token, $"{text}{gap}{text}");
            }
        }
    }

    private static IEnumerable<SyntaxToken> Operators(MutantSource source) => source.Nodes
        .Select(node => node switch
        {
            BinaryExpression binary => binary.OperatorToken,
            TypeExpression type => type.OperatorToken,
            _ => default,
        })
        .Where(token => token.Kind != SyntaxKind.None);

    private static IEnumerable<Mutant> Dropped(MutantSource source, MutantKind kind, SyntaxKind bracket)
    {
        for (var index = 0; index < source.Tokens.Length; index++)
        {
            var token = source.Tokens[index];
            if (token.Kind != bracket)
            {
                continue;
            }

            var around = ImmutableArray.CreateBuilder<TextSpan>();
            AddTo(around, source, index - 1, token);
            AddTo(around, source, index + 1, token);
            AddTo(around, source, Partner(source.Tokens, index), token);
            var mutant = source.Replace(kind, token, "");
            yield return mutant with { Around = around.DrainToImmutable() };
        }
    }

    private static void AddTo(
        ImmutableArray<TextSpan>.Builder around, MutantSource source, int index, SyntaxToken dropped)
    {
        if (index >= 0 && index < source.Tokens.Length)
        {
            var span = source.Tokens[index].Span;
            around.Add(span.Start > dropped.Span.Start ? span.Shift(-dropped.Span.Length) : span);
        }
    }

    private static int Partner(ImmutableArray<SyntaxToken> tokens, int index)
    {
        var step = tokens[index].Kind == SyntaxKind.OpenParenthesis ? 1 : -1;
        var depth = 0;
        for (var at = index; at >= 0 && at < tokens.Length; at += step)
        {
            depth += tokens[at].Kind switch
            {
                SyntaxKind.OpenParenthesis => 1,
                SyntaxKind.CloseParenthesis => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return at;
            }
        }

        return -1;
    }

    // In comments and delimited names quotes need no partner.
    private static bool HasOddQuotes(MutantSource source) =>
        source.Text.Contains('`') || source.Text.Contains('"') || source.Text.Contains("//", StringComparison.Ordinal)
        || source.Text.Contains("/*", StringComparison.Ordinal);
}

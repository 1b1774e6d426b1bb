using FhirPath.Language.Syntax;

namespace FhirPath.Language.Features.Completions;

/// <summary>The names that stand in an expression.</summary>
internal static class WrittenNames
{
    /// <summary>Those that end before an offset.</summary>
    public static IReadOnlySet<string> Before(SyntaxTree tree, int offset) => tree.Tokens()
        .TakeWhile(token => token.Span.End < offset)
        .Where(token => token.Kind == SyntaxKind.Identifier)
        .Select(token => tree.TextOf(token).ToString())
        .ToHashSet(StringComparer.Ordinal);
}

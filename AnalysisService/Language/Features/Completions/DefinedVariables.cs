using FhirPath.Language.Syntax;

namespace FhirPath.Language.Features.Completions;

/// <summary>The variables that an expression defines for itself, with <c>defineVariable('name')</c>.</summary>
internal static class DefinedVariables
{
    /// <summary>Names that are defined before an offset, without percent sign.</summary>
    public static IReadOnlyList<string> Before(SyntaxTree tree, int offset)
    {
        if (!tree.Text.Contains("defineVariable", StringComparison.Ordinal))
        {
            return [];
        }

        var names = new List<string>();
        var isDefinition = false;
        foreach (var token in tree.Tokens().TakeWhile(token => token.Span.End < offset))
        {
            if (isDefinition && token.Kind == SyntaxKind.String)
            {
                names.Add(EscapeSequence.Unquote(tree.TextOf(token), token.IsUnterminated));
            }

            isDefinition = tree.TextOf(token) is "defineVariable"
                || (isDefinition && token.Kind == SyntaxKind.OpenParenthesis);
        }

        return names;
    }
}

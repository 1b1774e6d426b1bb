using System.Buffers;
using FhirPath.Language.Analysis;
using FhirPath.Language.Features.Strings;
using FhirPath.Language.Syntax;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Completions;

/// <summary>What may stand in a string, by what it is compared with or given to.</summary>
internal static class StringItems
{
    // Where a code ends: a string without its closing quote goes on with what is no part of it.
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t'()|,=;&");

    /// <summary>
    /// The completions of a cursor inside of a string; null for one that is elsewhere. Behind a closing quote nothing is
    /// part of the string.
    /// </summary>
    public static CompletionList? At(CursorLocation location)
    {
        if (location.Token is not { Kind: SyntaxKind.String } token
            || location.Offset <= token.Span.Start
            || (location.Offset >= token.Span.End && !token.IsUnterminated))
        {
            return null;
        }

        var content = ContentAt(location, token);
        var place = StringPlace.Of(location.Expression, location.Ancestors);
        var model = location.Expression.Context.Model;
        var closing = token.IsUnterminated ? "'" : "";
        var items = place is null ? [] : CodeItems.Of(place, model).Select(item => Written(item, closing));
        return new CompletionList(location.ToDocument(content), [.. items], IsIncomplete: false)
        {
            ResolveData = CompletionTexts.DataOf(model, place?.Binding?.ValueSet ?? ""),
        };
    }

    private static CompletionItem Written(CompletionItem item, string closing)
    {
        var text = StringText.Escape(item.Label) + closing;
        return text == item.Label ? item : item with { InsertText = text };
    }

    private static TextSpan ContentAt(CursorLocation location, SyntaxToken token)
    {
        var start = token.Span.Start + 1;
        var end = token.IsUnterminated ? token.Span.End : token.Span.End - 1;
        var rest = location.Expression.Text.AsSpan()[location.Offset..end];
        var stop = rest.IndexOfAny(Ends);
        var isOther = stop >= 0 && (token.IsUnterminated || rest.ContainsAny(' ', '\t'));
        return TextSpan.FromBounds(start, isOther ? location.Offset + stop : end);
    }
}

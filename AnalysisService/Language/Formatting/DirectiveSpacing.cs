using System.Collections.Immutable;
using FhirPath.Language.Documents;
using FhirPath.Language.Text;

namespace FhirPath.Language.Formatting;

/// <summary>One blank before the name of a directive, and one before its value: <c>// @resource Patient</c>.</summary>
internal static class DirectiveSpacing
{
    /// <summary>The edits, in the order of the text.</summary>
    public static ImmutableArray<TextEdit> Format(FhirPathDocument document, Func<TextSpan, bool> isWanted)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var directive in document.Directives)
        {
            if (!isWanted(directive.NameSpan))
            {
                continue;
            }

            var slashes = document.Text.LastIndexOf("//", directive.NameSpan.Start, StringComparison.Ordinal) + 2;
            Add(document.Text, TextSpan.FromBounds(slashes, directive.NameSpan.Start), edits);
            if (!directive.ValueSpan.IsEmpty)
            {
                Add(document.Text, TextSpan.FromBounds(directive.NameSpan.End, directive.ValueSpan.Start), edits);
            }
        }

        return edits.DrainToImmutable();
    }

    private static void Add(string text, TextSpan blanks, ImmutableArray<TextEdit>.Builder edits)
    {
        if (!text.AsSpan(blanks.Start, blanks.Length).SequenceEqual(" "))
        {
            edits.Add(new TextEdit(blanks, " "));
        }
    }
}

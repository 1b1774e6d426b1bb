using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Binding;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features;

/// <summary>
/// What is told above the expressions of a document. The places are known without analysis; the texts are worked out
/// for those that an editor shows. A new kind is a line in the table here.
/// </summary>
public static class CodeLenses
{
    // More than an editor can show; documents may have many thousands.
    private const int Most = 5_000;
    private const int MostTypes = 3;

    private static readonly ImmutableArray<(CodeLensKind Kind, Func<ExpressionAnalysis, string> Title)> Rows =
    [
        (CodeLensKind.ResultType, ResultType),
    ];

    /// <summary>The lenses of a document, in the order of the text and, of one expression, of their table.</summary>
    public static ImmutableArray<CodeLens> Of(Snapshot snapshot) =>
    [
        .. from span in snapshot.Document.Expressions.Take(Most)
           from row in Rows
           select new CodeLens(FirstLine(snapshot.Text, span), row.Kind),
    ];

    /// <summary>What a lens says; null where no expression begins at the offset.</summary>
    public static string? TitleAt(Snapshot snapshot, int offset, CodeLensKind kind)
    {
        var isPlace = offset >= 0 && offset < snapshot.Text.Length;
        return isPlace && snapshot.ExpressionAt(offset) is { } expression && expression.Start == offset
            ? Rows.First(row => row.Kind == kind).Title(expression)
            : null;
    }

    // string [0..*]
    private static string ResultType(ExpressionAnalysis expression)
    {
        var type = expression.Type;
        if (!type.IsKnown)
        {
            return "type unknown";
        }

        if (type.IsEmpty)
        {
            return "always empty";
        }

        var names = string.Join(" | ", type.Types.Take(MostTypes).Select(one => one.Name));
        var others = type.Types.Length > MostTypes ? " | …" : "";
        var least = type.Presence == Presence.Possible ? 0 : 1;
        return $"{names}{others} [{least}..{(type.IsCollection ? "*" : "1")}]";
    }

    private static TextSpan FirstLine(string text, TextSpan span)
    {
        var end = text.AsSpan(span.Start, span.Length).IndexOfAny('\r', '\n');
        return end < 0 ? span : new TextSpan(span.Start, end);
    }
}

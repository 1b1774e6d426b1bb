using System.Text;
using FhirPathAspire.Benchmarks.Graph;

namespace FhirPathAspire.Benchmarks.Large;

/// <summary>A large document, of which one line is typed.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Text">As it is opened.</param>
/// <param name="Line">The line that is typed, from 0.</param>
internal sealed record LargeText(string Name, string Text, int Line)
{
    // A mistake, so that every answer has something to tell.
    private static readonly string Typed = $"name.where(text = 'edit {EditedText.NumberOf(0)}').gven.exists() or";

    /// <summary>As many expressions as lines.</summary>
    public static LargeText File { get; } = Create("5 000 lines", 5_000, static line =>
        EditedText.Expressions[line % EditedText.Expressions.Length], Typed[..^" or".Length], "");

    /// <summary>One expression of a million characters.</summary>
    public static LargeText Expression { get; } = Create("one expression of 1 MB", 18_000, static line =>
        $"name.where(text = 'line {line:D8}').given.exists() or", Typed, "true");

    /// <summary>The characters of the number in <see cref="Line"/>.</summary>
    public static Range Number => EditedText.Number;

    /// <summary>Of <c>where</c> in that line.</summary>
    public static int Hovered => 7;

    private static LargeText Create(string name, int lines, Func<int, string> other, string typed, string last)
    {
        var text = new StringBuilder("// @resource Patient\n");
        var middle = lines / 2;
        for (var line = 1; line < lines; line++)
        {
            text.Append(line == middle ? typed : other(line)).Append('\n');
        }

        return new LargeText(name, text.Append(last).ToString(), middle);
    }
}

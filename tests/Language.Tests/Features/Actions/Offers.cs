using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Features;
using FhirPath.Language.Text;

namespace FhirPath.Language.Tests.Features.Actions;

/// <summary>What is offered at the mark of a fixture: <c>$0</c> for a cursor, <c>[|…|]</c> for a selection.</summary>
internal sealed class Offers
{
    private static readonly AnalysisOptions Patient = new("R4", "Patient", []);

    private readonly string _text;

    public Offers(string fixture, params CodeActionKind[] kinds)
    {
        (_text, var range) = Parse(fixture.ReplaceLineEndings("\n"));
        All = CodeActions.At(Snapshot.Create(_text, Patient), range, [.. kinds]);
    }

    public ImmutableArray<CodeAction> All { get; }

    public IEnumerable<string> Titles => All.Select(action => action.Title);

    /// <summary>The text after an action.</summary>
    public string After(string title) => Edits.Apply(_text, The(title).Edits());

    public CodeAction The(string title)
    {
        Assert.True(Titles.Contains(title), $"There is no '{title}' among: {string.Join(", ", Titles)}");
        return All.First(action => action.Title == title);
    }

    private static (string Text, TextSpan Range) Parse(string fixture)
    {
        var start = fixture.IndexOf("[|", StringComparison.Ordinal);
        if (start < 0)
        {
            var cursor = CursorText.Parse(fixture);
            return (cursor.Text, new TextSpan(cursor.Offset, 0));
        }

        var end = fixture.IndexOf("|]", start, StringComparison.Ordinal) - 2;
        return (fixture.Remove(end + 2, 2).Remove(start, 2), TextSpan.FromBounds(start, end));
    }
}

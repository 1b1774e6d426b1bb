using CsCheck;
using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Tests.Corpus;

namespace FhirPath.Language.Tests.Analysis;

/// <summary>A snapshot made of the one before is the snapshot made afresh.</summary>
public sealed class SnapshotChangeTests
{
    private const int Samples = 600;

    private static readonly AnalysisOptions Patient = new("R4", "Patient", []);

    private static readonly string[] Pieces =
    [
        "", "", "", " ", "\n", "\n\n", "\r\n", "\r", ";", ".", ",", "(", ")", "'", "`", "[", "]", "{", "}", "/*", "*/", "//",
        "// @resource Observation\n", "\n// @context Patient.contact\n", "// @fhir R5\n", "// @var x: string\n",
        "// @rule all off\n", "// @data {\"resourceType\":\"Patient\"}\n", "// @context Nothing\n", "\n// @fhir R9\n",
        "name", "name.given\n", " and ", " contains ", "  in ", "%x", "is ", "5 'mg'", "\n  .first()", "a = '", "\t", "é", "\uD83D\uDE00",
    ];

    private static readonly Gen<string> Lines =
        from line in Sampling.OneOf([.. Expressions.All, .. Pieces])
        from end in Sampling.OneOf("\n", "\n", "\n", "\r\n", ";", "; ", "\n  ", " ")
        select line + end;

    private static readonly Gen<string> Documents = Lines.Array[0, 14].Select(string.Concat);

    private static readonly Gen<Edit[]> Edits = (
        from place in Gen.Double[0, 1]
        from length in Gen.Int[0, 12]
        from text in Sampling.OneOf(Pieces)
        select new Edit(place, length, text)).Array[1, 8];

    [Fact]
    public void A_changed_snapshot_finds_what_a_new_one_finds() => Sampling.Each(
        Documents.Select(Edits), Samples, sample =>
        {
            var (text, edits) = sample;
            var snapshot = Snapshot.Create(text, Patient);
            foreach (var edit in edits)
            {
                if (edit.Length % 3 != 0)
                {
                    Assert.NotNull(snapshot.Diagnostics.ToString());
                }

                text = edit.Apply(text);
                snapshot = snapshot.With(text);
                AssertSame(Snapshot.Create(text, Patient), snapshot);
            }
        });

    [Fact]
    public void What_a_change_does_not_touch_is_not_looked_at_again()
    {
        var text = string.Concat(Enumerable.Range(0, 1_000).Select(index => $"name[{index}].gven\n"));
        var before = Snapshot.Create(text, Patient);
        Assert.Equal(1_000, before.Diagnostics.Length);

        var after = before.With(text.Replace("[500]", "[5000]", StringComparison.Ordinal));

        Assert.Equal(1_000, after.Diagnostics.Length);
        var kept = after.Diagnostics.Zip(before.Diagnostics).Count(pair => pair.First.Message == (object)pair.Second.Message);
        Assert.InRange(kept, 996, 999);
    }

    [Fact]
    public void A_directive_changes_what_it_holds_for_and_nothing_else()
    {
        const string first = "// @resource Patient\nname.gven\n";
        const string last = "\n// @resource Observation\nvalu\n";
        var before = Snapshot.Create(first + "// @resource Observation\nstaus\n" + last, Patient);
        Assert.Equal(3, before.Diagnostics.Length);

        var after = before.With(first + "// @resource Encounter\nstaus\n" + last);

        Assert.Equal(3, after.Diagnostics.Length);
        Assert.Same(before.Diagnostics[0].Message, after.Diagnostics[0].Message);
        Assert.NotSame(before.Diagnostics[1].Message, after.Diagnostics[1].Message);
        Assert.Same(before.Diagnostics[2].Message, after.Diagnostics[2].Message);
    }

    [Fact]
    public void The_hundred_and_first_broken_expression_is_found_plainly_however_the_text_came_about()
    {
        var broken = string.Concat(Enumerable.Repeat("name.where(use = 'a'.given\n", 102));
        var snapshot = Snapshot.Create("name\n" + broken, Patient);
        Assert.NotEmpty(snapshot.Diagnostics);

        foreach (var text in (string[])["name.where(use\n" + broken, "name\n" + broken, broken, broken[27..]])
        {
            snapshot = snapshot.With(text);
            AssertSame(Snapshot.Create(text, Patient), snapshot);
        }
    }

    [Fact]
    public void A_large_expression_among_others_is_found_as_in_a_new_snapshot()
    {
        var large = string.Concat(Enumerable.Repeat("name.given.exists() or active.exists() or\n", 1_000)) + "aktive";
        var text = $"name.gven\n{large}\nbirthDat\n";
        var snapshot = Snapshot.Create(text, Patient);
        Assert.Equal(3, snapshot.Diagnostics.Length);
        foreach (var change in (string[])["aktive", "active", "active)", "(active", "'active", "active\n", "active and "])
        {
            for (var place = 0; place < 4; place++)
            {
                var at = text.IndexOf("active", place * text.Length / 5, StringComparison.Ordinal);
                var changed = text.Remove(at, "active".Length).Insert(at, change);
                snapshot = snapshot.With(changed);
                if (place % 2 == 0)
                {
                    AssertSame(Snapshot.Create(changed, Patient), snapshot);
                }
            }
        }
    }

    [Fact]
    public void A_large_expression_is_taken_apart_once_for_several_questions()
    {
        var large = string.Concat(Enumerable.Repeat("name.given.exists() or active.exists() or\n", 1_000)) + "active";
        var before = Snapshot.Create($"name\n{large}", Patient);
        Assert.Empty(before.Diagnostics);
        var snapshot = before.With($"name.given\n{large}");
        Assert.Empty(snapshot.Diagnostics);

        var first = snapshot.ExpressionAt(20);

        Assert.Same(first, snapshot.ExpressionAt(large.Length / 2));
        Assert.Equal(large, first?.Text);
        Assert.Equal("name.given\n".Length, first?.Start);
        Assert.Equal("Boolean", first?.ResultType?.Name.Split('.')[^1]);
    }

    private static void AssertSame(Snapshot expected, Snapshot actual)
    {
        Assert.Equal(expected.Text, actual.Text);
        Assert.Equal(expected.Document.Expressions, actual.Document.Expressions);
        Assert.Equal(expected.Document.Places, actual.Document.Places);
        Assert.Equal(expected.Document.Directives, actual.Document.Directives);
        Assert.Equal(expected.Document.UnterminatedComment, actual.Document.UnterminatedComment);
        Assert.Equal(expected.Diagnostics.Select(Describe), actual.Diagnostics.Select(Describe));
        Assert.Equal(
            expected.Document.Expressions.Select(span => expected.ContextAt(span.Start).Focus.ToString()),
            actual.Document.Expressions.Select(span => actual.ContextAt(span.Start).Focus.ToString()));
    }

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Code} {diagnostic.Severity} {diagnostic.Span} {diagnostic.Message} "
        + string.Join(',', diagnostic.Fixes.Select(fix => $"{fix.Title} {string.Join(' ', fix.Edits)}"));

    private sealed record Edit(double Place, int Length, string Text)
    {
        public string Apply(string text)
        {
            var start = (int)(Place * text.Length);
            return text.Remove(start, Math.Min(Length, text.Length - start)).Insert(start, Text);
        }
    }
}

using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Features.Renaming;
using FhirPath.Language.Text;

namespace FhirPath.Language.Tests.Features.Navigation;

/// <summary>What holds at every place of every text, however broken.</summary>
public sealed class NavigationLawTests
{
    private static readonly AnalysisOptions Options = new("R4", "Patient", []);

    public static TheoryData<string> Texts =>
    [
        .. FeatureLawTests.Texts.Select(row => row.Data),
        "// @var x: Patient.name[]\n%x.given | %`x`\n// @var x\n%x.select(defineVariable('x').where(%x))",
        "// @context Patient.contact.name.given.x | FHIR.Patient, System.String\n$this",
        "// @var a: b: c\n// @var %: d\n// @var\n// @resource a..b.\n%a",
        "repeat(defineVariable('x', $this).where(%x = $index)).aggregate($total + $this, 0)",
        "defineVariable('x\ndefineVariable(\ndefineVariable('')\n%\n%``\n%''",
        "`name`getReferenceKey() | 'a'name%x%y`given``given`",
        "(\n(\n[\n{\n/* http://a.b/c\n",
        "name\r\n\r\n// http://x.y/z'\r\n  .given;\r\n;; [ ) }",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_place_that_names_something_names_the_same_as_all_the_places_found_from_it(string text)
    {
        var snapshot = Snapshot.Create(text, Options);
        for (var offset = 0; offset <= text.Length; offset++)
        {
            NavigationLaws.CheckOccurrences(snapshot, offset);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_prefix_has_answers_that_lie_within_it(string text)
    {
        for (var length = 0; length <= text.Length; length++)
        {
            NavigationLaws.CheckAnswers(Snapshot.Create(text[..length], Options), length);
            NavigationLaws.CheckAnswers(Snapshot.Create(text[length..], Options), 0);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_rename_that_is_not_refused_can_be_taken_back(string text)
    {
        var snapshot = Snapshot.Create(text, Options);
        for (var offset = 0; offset <= text.Length; offset++)
        {
            // What is defined twice is not made so again.
            if (VariableRename.Rename(snapshot, offset, "brand new") is { Problem: null } result
                && VariableRename.Prepare(snapshot, offset) is { Name: { Length: > 0 } name }
                && snapshot.Diagnostics.All(diagnostic => diagnostic.Code != DiagnosticTable.RedefinedVariable.Code))
            {
                var renamed = Apply(text, result.Edits);
                var start = result.Edits[0].Span.Start + (result.Edits[0].NewText[0] == '`' ? 1 : 0);
                var back = VariableRename.Rename(Snapshot.Create(renamed, Options), start, name)!;
                Assert.Null(back.Problem);
                Assert.Equal(result.Edits.Length, back.Edits.Length);
            }
        }
    }

    private static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        foreach (var edit in edits.Reverse())
        {
            text = text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..];
        }

        return text;
    }
}

using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Features.Layout;
using FhirPath.Language.Features.Links;
using FhirPath.Language.Features.ModelDocuments;
using FhirPath.Language.Features.Navigation;
using FhirPath.Language.Features.Outline;
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
            if (Occurrences.At(snapshot, offset) is not { } here)
            {
                Assert.Empty(Occurrences.AllAt(snapshot, offset));
                continue;
            }

            var all = Occurrences.AllAt(snapshot, offset);
            Assert.Contains(here.Span, all.Select(occurrence => occurrence.Span));
            Assert.All(all, occurrence => Assert.Equal(
                here.Referent, Occurrences.At(snapshot, occurrence.Name.Start)?.Referent));
            Assert.All(all, occurrence => IsInside(text, occurrence.Span, occurrence.Name, occurrence.Extent));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_prefix_has_answers_that_lie_within_it(string text)
    {
        for (var length = 0; length <= text.Length; length++)
        {
            AnswersTo(text[..length], length);
            AnswersTo(text[length..], 0);
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

    private static void AnswersTo(string text, int offset)
    {
        var snapshot = Snapshot.Create(text, Options);
        foreach (var goal in Enum.GetValues<NavigationGoal>())
        {
            if (Navigator.From(snapshot, offset, goal) is { } found)
            {
                Assert.NotEmpty(found.Targets);
                IsInside(text, [found.Origin, .. found.Targets.SelectMany(target => new[] { target.Span, target.Selection })]);
            }
        }

        Assert.All(TypeHierarchy.At(snapshot, offset), node => Assert.NotEmpty(node.Place.Type));
        IsInside(text, [.. LinkedNames.At(snapshot, offset)]);
        IsInside(text, [.. DocumentLinks.In(snapshot).Select(link => link.Span)]);
        IsInside(text, [.. FoldingRanges.Of(snapshot).Select(range => range.Span)]);
        IsInside(text, [.. SelectionRanges.Of(snapshot, [offset])[0]]);
        foreach (var item in DocumentOutline.Of(snapshot).SelectMany(item => item.Children.Prepend(item)))
        {
            IsInside(text, item.Span, item.Selection);
            Assert.True(item.Span.Contains(item.Selection));
        }
    }

    private static void IsInside(string text, params TextSpan[] spans) =>
        Assert.All(spans, span => Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length));

    private static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        foreach (var edit in edits.Reverse())
        {
            text = text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..];
        }

        return text;
    }
}

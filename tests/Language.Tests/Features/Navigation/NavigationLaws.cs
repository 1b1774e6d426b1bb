using FhirPath.Language.Analysis;
using FhirPath.Language.Features.Layout;
using FhirPath.Language.Features.Links;
using FhirPath.Language.Features.ModelDocuments;
using FhirPath.Language.Features.Navigation;
using FhirPath.Language.Features.Outline;
using FhirPath.Language.Features.Renaming;
using FhirPath.Language.Text;

namespace FhirPath.Language.Tests.Features.Navigation;

/// <summary>What holds at any place of any text; a law that is broken throws.</summary>
internal static class NavigationLaws
{
    /// <summary>From every place that is found the same places are found.</summary>
    public static void CheckOccurrences(Snapshot snapshot, int offset)
    {
        var all = Occurrences.AllAt(snapshot, offset);
        if (Occurrences.At(snapshot, offset) is not { } here)
        {
            Assert.Empty(all);
            return;
        }

        Assert.Contains(here.Span, all.Select(occurrence => occurrence.Span));
        foreach (var occurrence in all)
        {
            Assert.Equal(here.Referent, Occurrences.At(snapshot, occurrence.Name.Start)?.Referent);
            IsInside(snapshot.Text, occurrence.Span, occurrence.Name, occurrence.Extent);
        }
    }

    /// <summary>Every question has an answer, and it lies within the text.</summary>
    public static void CheckAnswers(Snapshot snapshot, int offset)
    {
        var text = snapshot.Text;
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
        CheckWidening(text, SelectionRanges.Of(snapshot, [offset])[0]);
        foreach (var item in DocumentOutline.Of(snapshot).SelectMany(item => item.Children.Prepend(item)))
        {
            IsInside(text, item.Span, item.Selection);
            Assert.True(item.Span.Contains(item.Selection), $"{item.Name}: {item.Selection} is not in {item.Span}.");
        }
    }

    private static void CheckWidening(string text, IReadOnlyList<TextSpan> spans)
    {
        IsInside(text, [.. spans]);
        foreach (var (inner, outer) in spans.Zip(spans.Skip(1)))
        {
            Assert.True(outer.Contains(inner) && outer != inner, $"{outer} is no larger than {inner}.");
        }
    }

    private static void IsInside(string text, params TextSpan[] spans) => Assert.All(
        spans, span => Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, $"{span} is outside."));
}

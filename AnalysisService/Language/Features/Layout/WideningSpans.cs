using System.Collections.Immutable;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Layout;

/// <summary>Spans around a place, each of which holds the one before and more.</summary>
/// <param name="offset">The place.</param>
internal sealed class WideningSpans(int offset)
{
    private readonly List<TextSpan> _spans = [];

    /// <summary>Adds a span; one that is not around all of the last one, or no larger, is left out.</summary>
    public void Add(TextSpan span)
    {
        var isAround = _spans.Count == 0
            ? span.Touches(offset) && !span.IsEmpty
            : span.Contains(_spans[^1]) && span != _spans[^1];
        if (isAround)
        {
            _spans.Add(span);
        }
    }

    /// <summary>Leaves out the middle of a chain that is longer than its two ends.</summary>
    public void Bound(int mostInner, int mostOuter)
    {
        if (_spans.Count > mostInner + mostOuter)
        {
            _spans.RemoveRange(mostInner, _spans.Count - mostInner - mostOuter);
        }
    }

    /// <summary>The spans, innermost first; the place itself where there is none.</summary>
    public ImmutableArray<TextSpan> ToImmutable() => _spans.Count == 0 ? [new TextSpan(offset, 0)] : [.. _spans];
}

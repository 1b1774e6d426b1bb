using FhirPath.Language.Text;

namespace FhirPath.Language.Features;

/// <summary>Finds what lies in a part of a document.</summary>
internal static class Parts
{
    /// <summary>Index of the first span that ends at an offset or behind it; their number where there is none.</summary>
    /// <param name="spans">In the order of the text, none overlapping another.</param>
    /// <param name="offset">The start of the part.</param>
    public static int FirstEndingAtOrAfter(IReadOnlyList<TextSpan> spans, int offset)
    {
        var (low, high) = (0, spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spans[middle].End < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Documents;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Settings;
using Range = FhirPathAspire.LspGateway.Protocol.Range;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>
/// A version of a document as one client counts its columns: the only place where positions become offsets and
/// offsets positions.
/// </summary>
internal sealed record DocumentView(DocumentSnapshot Snapshot, PositionEncoding Encoding, ClientFeatures Client)
{
    /// <summary>What the user wants of editor features.</summary>
    public FeatureSettings Features { get; init; } = FeatureSettings.None;

    public AnalysisDocument Analysis => Snapshot.Analysis;

    /// <summary>A position beyond a line or the text is moved to its end: it may well be older than the text.</summary>
    public int OffsetOf(Position position) => Snapshot.Text.OffsetOf(position.ToTextPosition(), Encoding);

    /// <summary>A range whose end lies before its start is empty.</summary>
    public Span SpanOf(Range range)
    {
        var start = OffsetOf(range.Start);
        return new Span { Start = start, Length = Math.Max(0, OffsetOf(range.End) - start) };
    }

    /// <summary>A span outside the text is cut to it.</summary>
    public Range RangeOf(Span? span)
    {
        var start = span?.Start ?? 0;
        return new Range(PositionOf(start), PositionOf(start + (span?.Length ?? 0)));
    }

    private Position PositionOf(int offset) => Position.From(Snapshot.Text.PositionOf(offset, Encoding));
}

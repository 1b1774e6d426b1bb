namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>
/// A place to go to: a Location for clients that know no other, else a LocationLink. Of its properties those of one of
/// the two are there.
/// </summary>
internal sealed record TargetLocation(
    string? Uri,
    Range? Range,
    Range? OriginSelectionRange,
    string? TargetUri,
    Range? TargetRange,
    Range? TargetSelectionRange)
{
    /// <param name="uri">The document.</param>
    /// <param name="selection">What is shown and selected there.</param>
    public static TargetLocation Location(string uri, Range selection) => new(uri, selection, null, null, null, null);

    /// <param name="origin">The name that leads there.</param>
    /// <param name="uri">The document.</param>
    /// <param name="range">All that belongs to the target.</param>
    /// <param name="selection">Its name.</param>
    public static TargetLocation Link(Range origin, string uri, Range range, Range selection) =>
        new(null, null, origin, uri, range, selection);
}

namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>
/// An entry of a document's outline: a DocumentSymbol for clients that take a tree, else a SymbolInformation. Of its
/// properties those of one of the two are there.
/// </summary>
internal sealed record DocumentSymbol(
    string Name,
    int Kind,
    string? Detail,
    Range? Range,
    Range? SelectionRange,
    IReadOnlyList<DocumentSymbol>? Children,
    Location? Location,
    string? ContainerName)
{
    /// <param name="name">One line.</param>
    /// <param name="kind">SymbolKind.</param>
    /// <param name="detail">Type and cardinality; null where they are not known.</param>
    /// <param name="range">All of it.</param>
    /// <param name="selection">The part to go to.</param>
    /// <param name="children">What it declares; null for nothing.</param>
    public static DocumentSymbol Nested(
        string name, int kind, string? detail, Range range, Range selection, IReadOnlyList<DocumentSymbol>? children) =>
        new(name, kind, detail, range, selection, children, null, null);

    /// <param name="name">One line.</param>
    /// <param name="kind">SymbolKind.</param>
    /// <param name="location">All of it.</param>
    /// <param name="container">What declares it; null for the document.</param>
    public static DocumentSymbol Flat(string name, int kind, Location location, string? container) =>
        new(name, kind, null, null, null, null, location, container);
}

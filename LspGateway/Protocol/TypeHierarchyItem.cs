namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Name">The type.</param>
/// <param name="Kind">SymbolKind.</param>
/// <param name="Uri">The document that declares it.</param>
/// <param name="Range">All that belongs to it.</param>
/// <param name="SelectionRange">Its name.</param>
/// <param name="Detail">A few words on it.</param>
/// <param name="Data">What the server knows it by.</param>
internal sealed record TypeHierarchyItem(
    string Name,
    int Kind,
    string Uri,
    Range Range,
    Range SelectionRange,
    string? Detail = null,
    TypeHierarchyData? Data = null);

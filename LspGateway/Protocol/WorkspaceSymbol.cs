namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Name">One line.</param>
/// <param name="Kind">SymbolKind.</param>
/// <param name="Location">Where it is.</param>
/// <param name="ContainerName">The document or release that has it.</param>
/// <param name="Data">Where the range is to be worked out later.</param>
internal sealed record WorkspaceSymbol(
    string Name, int Kind, SymbolLocation Location, string? ContainerName = null, ItemData? Data = null) : IResolvable;

using FhirPathAspire.LspGateway.Protocol;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>In which forms the client takes places, names and the layout of documents.</summary>
internal sealed record NavigationFeatures
{
    /// <summary>Whether documents whose text the server gives can be shown.</summary>
    public required bool VirtualDocuments { get; init; }

    public required bool DefinitionLinks { get; init; }

    public required bool DeclarationLinks { get; init; }

    public required bool TypeDefinitionLinks { get; init; }

    public required bool ImplementationLinks { get; init; }

    public required bool TypeHierarchy { get; init; }

    /// <summary>Whether the outline may be a tree.</summary>
    public required bool NestedSymbols { get; init; }

    /// <summary>Whether the ranges of symbols are asked for when one is gone to.</summary>
    public required bool LateSymbolRanges { get; init; }

    public required bool LinkTooltips { get; init; }

    /// <summary>How many ranges can be folded.</summary>
    public required int FoldingLimit { get; init; }

    public required bool FoldsWholeLines { get; init; }

    /// <summary>Whether it asks what is to be renamed first.</summary>
    public required bool PreparesRename { get; init; }

    public static NavigationFeatures From(ClientCapabilities capabilities)
    {
        var document = capabilities.TextDocument;
        var workspace = capabilities.Workspace;
        return new NavigationFeatures
        {
            VirtualDocuments = workspace?.TextDocumentContent is not null,
            DefinitionLinks = document?.Definition?.LinkSupport == true,
            DeclarationLinks = document?.Declaration?.LinkSupport == true,
            TypeDefinitionLinks = document?.TypeDefinition?.LinkSupport == true,
            ImplementationLinks = document?.Implementation?.LinkSupport == true,
            TypeHierarchy = document?.TypeHierarchy is not null,
            NestedSymbols = document?.DocumentSymbol?.HierarchicalDocumentSymbolSupport == true,
            LateSymbolRanges = workspace?.Symbol?.ResolveSupport?.Properties?.Contains("location.range") == true,
            LinkTooltips = document?.DocumentLink?.TooltipSupport == true,
            FoldingLimit = (int)Math.Min(document?.FoldingRange?.RangeLimit ?? int.MaxValue, int.MaxValue),
            FoldsWholeLines = document?.FoldingRange?.LineFoldingOnly == true,
            PreparesRename = document?.Rename?.PrepareSupport == true,
        };
    }
}

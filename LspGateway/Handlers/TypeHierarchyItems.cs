using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>Types of the model in LSP's words.</summary>
internal static class TypeHierarchyItems
{
    /// <summary>The items; null for none.</summary>
    public static IReadOnlyList<TypeHierarchyItem>? From(IReadOnlyCollection<TypeNode> nodes) =>
        nodes.Count == 0 ? null : [.. nodes.Select(From)];

    private static TypeHierarchyItem From(TypeNode node) => new(
        node.Name,
        node.IsAbstract ? SymbolKinds.Interface : SymbolKinds.Class,
        ModelUri.Of(node.Place),
        ModelUri.RangeOf(node.Place),
        ModelUri.SelectionOf(node.Place),
        node.Detail.Length == 0 ? null : node.Detail,
        new TypeHierarchyData(node.Release, node.Name));
}

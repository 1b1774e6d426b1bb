using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Binding;

/// <summary>What binding found out about each node of a tree; filled once, then only read.</summary>
public sealed class BindingTable
{
    private readonly Dictionary<SyntaxNode, NodeBinding> _bindings = new(ReferenceEqualityComparer.Instance);

    /// <summary>What is known of a node; unknown and without symbol where that is nothing.</summary>
    public NodeBinding this[SyntaxNode node] => _bindings.GetValueOrDefault(node, NodeBinding.None);

    // Repetition binds a lambda again on its own results: what was found on the first input stays.
    internal void Add(SyntaxNode node, NodeBinding binding) => _bindings.TryAdd(node, binding);
}

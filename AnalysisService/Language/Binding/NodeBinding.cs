using FhirPath.Language.Binding.Symbols;

namespace FhirPath.Language.Binding;

/// <summary>What binding found out about a node.</summary>
/// <param name="Type">What the node yields.</param>
/// <param name="Focus">What it was evaluated on: of an invocation what stands before the dot, else <c>$this</c>.</param>
/// <param name="Symbol">What its name stands for, or null.</param>
public sealed record NodeBinding(BoundType Type, BoundType Focus, Symbol? Symbol)
{
    /// <summary>Nothing was found out.</summary>
    public static NodeBinding None { get; } = new(BoundType.Unknown, BoundType.Unknown, null);
}

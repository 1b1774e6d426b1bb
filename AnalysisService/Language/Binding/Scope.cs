using FhirPath.Language.Binding.Functions;

namespace FhirPath.Language.Binding;

/// <summary>What <c>$this</c> and its like mean in a part of an expression.</summary>
public sealed class Scope
{
    private Scope(BoundType @this, bool isRoot, bool hasIndex, bool hasTotal)
    {
        This = @this;
        IsRoot = isRoot;
        HasIndex = hasIndex;
        HasTotal = hasTotal;
    }

    /// <summary>What names without a path before them are looked up in.</summary>
    public BoundType This { get; }

    /// <summary>True outside of all arguments that have a focus of their own.</summary>
    public bool IsRoot { get; }

    /// <summary>True where <c>$index</c> exists.</summary>
    public bool HasIndex { get; }

    /// <summary>True where <c>$total</c> exists.</summary>
    public bool HasTotal { get; }

    internal static Scope Root(BoundType focus) => new(focus, isRoot: true, hasIndex: false, hasTotal: false);

    /// <summary>Inside an argument of that kind, of a call on <paramref name="input"/>.</summary>
    internal Scope ForArgument(ParameterKind? kind, BoundType input) => kind switch
    {
        ParameterKind.Lambda or ParameterKind.SortKey => OnItems(input),
        ParameterKind.Aggregator => OnAggregate(input),
        ParameterKind.InputExpression => OnInput(input),
        null => OnInput(BoundType.Unknown),
        _ => this,
    };

    /// <summary>Inside an argument that is evaluated once, on the whole input.</summary>
    internal Scope OnInput(BoundType input) =>
        new(input, isRoot: false, HasIndex, HasTotal);

    /// <summary>Inside an argument that is evaluated on each item.</summary>
    internal Scope OnItems(BoundType input) => new(input.Item(), isRoot: false, hasIndex: true, HasTotal);

    /// <summary>Inside an aggregator.</summary>
    internal static Scope OnAggregate(BoundType input) =>
        new(input.Item(), isRoot: false, hasIndex: true, hasTotal: true);
}

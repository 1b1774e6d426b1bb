using System.Collections.Immutable;
using FhirPath.Language.Binding.Functions;

namespace FhirPath.Language.Binding;

/// <summary>What <c>$this</c> and its like mean in a part of an expression.</summary>
public sealed class Scope
{
    private Scope(BoundType @this, bool isRoot, bool hasIndex, BoundType? total)
    {
        This = @this;
        IsRoot = isRoot;
        HasIndex = hasIndex;
        Total = total;
    }

    /// <summary>What names without a path before them are looked up in.</summary>
    public BoundType This { get; private init; }

    /// <summary>True outside of all arguments that have a focus of their own.</summary>
    public bool IsRoot { get; }

    /// <summary>True where <c>$index</c> exists.</summary>
    public bool HasIndex { get; }

    /// <summary>What <c>$total</c> is; null where it does not exist.</summary>
    public BoundType? Total { get; }

    /// <summary>True where <c>$total</c> exists.</summary>
    public bool HasTotal => Total is not null;

    /// <summary>
    /// In an argument that is evaluated once: what its function is called on, which some engines take for
    /// <c>$this</c>. Null elsewhere.
    /// </summary>
    internal BoundType? ArgumentInput { get; private init; }

    /// <summary>What a condition before has made sure of.</summary>
    internal ImmutableArray<TypeFact> Facts { get; private init; } = [];

    internal static Scope Root(BoundType focus) => new(focus, isRoot: true, hasIndex: false, total: null);

    /// <summary>Inside an argument of that kind, of a call on <paramref name="input"/>.</summary>
    internal Scope ForArgument(ParameterKind? kind, BoundType input) => kind switch
    {
        ParameterKind.Lambda or ParameterKind.SortKey => OnItems(input),
        ParameterKind.Aggregator => OnAggregate(input, BoundType.Unknown),
        ParameterKind.InputExpression => OnInput(input),
        null => OnInput(BoundType.Unknown),
        _ => new Scope(This, IsRoot, HasIndex, Total) { Facts = Facts, ArgumentInput = input },
    };

    /// <summary>Inside an argument that is evaluated once, on the whole input.</summary>
    internal Scope OnInput(BoundType input) => new(input, isRoot: false, HasIndex, Total);

    /// <summary>Inside an argument that is evaluated on each item.</summary>
    internal Scope OnItems(BoundType input) => new(input.Item(), isRoot: false, hasIndex: true, Total);

    /// <summary>Inside an aggregator, where <c>$total</c> begins as <paramref name="total"/>.</summary>
    internal static Scope OnAggregate(BoundType input, BoundType total) =>
        new(input.Item(), isRoot: false, hasIndex: true, total);

    /// <summary>The same place where more is sure.</summary>
    internal Scope With(ImmutableArray<TypeFact> facts) =>
        facts.IsEmpty ? this : new Scope(This, IsRoot, HasIndex, Total)
        {
            Facts = Facts.AddRange(facts), ArgumentInput = ArgumentInput,
        };
}

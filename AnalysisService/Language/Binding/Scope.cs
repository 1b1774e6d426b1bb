using System.Collections.Immutable;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Binding;

/// <summary>What <c>$this</c> and its like mean in a part of an expression.</summary>
public sealed class Scope
{
    private readonly Calls _calls;

    private Scope(BoundType @this, bool isRoot, bool hasIndex, BoundType? total, in Calls calls)
    {
        This = @this;
        IsRoot = isRoot;
        HasIndex = hasIndex;
        Total = total;
        _calls = calls;
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

    internal static Scope Root(BoundType focus) => new(focus, isRoot: true, hasIndex: false, total: null, default);

    /// <summary>The call whose argument gives <c>$this</c>, <c>$index</c> or <c>$total</c> its meaning; null at the root
    /// and where the word has none.</summary>
    internal FunctionInvocation? CallOf(SyntaxKind special) => special switch
    {
        SyntaxKind.ThisKeyword => _calls.OfThis,
        SyntaxKind.IndexKeyword => _calls.OfIndex,
        _ => _calls.OfTotal,
    };

    /// <summary>Inside an argument of that kind, of a call on <paramref name="input"/>.</summary>
    internal Scope ForArgument(ParameterKind? kind, BoundType input, FunctionInvocation call) => kind switch
    {
        ParameterKind.Lambda or ParameterKind.SortKey => OnItems(input, call),
        ParameterKind.Aggregator => OnAggregate(input, BoundType.Unknown, call),
        ParameterKind.InputExpression => OnInput(input, call),
        null => OnInput(BoundType.Unknown, call),
        _ => new Scope(This, IsRoot, HasIndex, Total, _calls) { Facts = Facts, ArgumentInput = input },
    };

    /// <summary>Inside an argument that is evaluated once, on the whole input.</summary>
    internal Scope OnInput(BoundType input, FunctionInvocation call) =>
        new(input, isRoot: false, HasIndex, Total, _calls with { OfThis = call });

    /// <summary>Inside an argument that is evaluated on each item.</summary>
    internal Scope OnItems(BoundType input, FunctionInvocation call) =>
        new(input.Item(), isRoot: false, hasIndex: true, Total, _calls with { OfThis = call, OfIndex = call });

    /// <summary>Inside an aggregator, where <c>$total</c> begins as <paramref name="total"/>.</summary>
    internal static Scope OnAggregate(BoundType input, BoundType total, FunctionInvocation call) =>
        new(input.Item(), isRoot: false, hasIndex: true, total, new Calls(call, call, call));

    /// <summary>True where everything means the same in both.</summary>
    internal bool IsSameAs(Scope other) => ReferenceEquals(this, other)
        || (IsRoot == other.IsRoot
            && HasIndex == other.HasIndex
            && This.IsSameAs(other.This)
            && AreSame(Total, other.Total)
            && AreSame(ArgumentInput, other.ArgumentInput)
            && Facts.SequenceEqual(other.Facts));

    private static bool AreSame(BoundType? one, BoundType? other) =>
        one is null || other is null ? one is null && other is null : one.IsSameAs(other);

    /// <summary>The same place where more is sure.</summary>
    internal Scope With(ImmutableArray<TypeFact> facts) =>
        facts.IsEmpty ? this : new Scope(This, IsRoot, HasIndex, Total, _calls)
        {
            Facts = Facts.AddRange(facts), ArgumentInput = ArgumentInput,
        };

    private readonly record struct Calls(
        FunctionInvocation? OfThis, FunctionInvocation? OfIndex, FunctionInvocation? OfTotal);
}

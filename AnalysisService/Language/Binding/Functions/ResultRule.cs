using System.Collections.Immutable;

namespace FhirPath.Language.Binding.Functions;

/// <summary>What a function returns, as data that the binder applies to the types it has found.</summary>
/// <param name="Source">Where the type comes from.</param>
/// <param name="Cardinality">How many items there can be.</param>
public sealed record ResultRule(ResultSource Source, ResultCardinality Cardinality)
{
    /// <summary>
    /// Names of the possible types of a fixed result: System types with their namespace, FHIR types as the model names
    /// them. A release may lack one.
    /// </summary>
    public ImmutableArray<string> TypeNames { get; init; } = [];

    /// <summary>Index of the first argument that gives the result's type.</summary>
    public int FirstArgument { get; init; }

    /// <summary>When there is a result.</summary>
    public ResultPresence Presence { get; init; }

    /// <summary>The order of the items at best; that of the input where it has less.</summary>
    public ItemOrder Order { get; init; }

    /// <summary>The same rule where every input item has a result.</summary>
    internal ResultRule WhereInput => this with { Presence = ResultPresence.Input };

    /// <summary>The same rule with an order of its own.</summary>
    internal ResultRule Ordered(ItemOrder order) => this with { Order = order };
}

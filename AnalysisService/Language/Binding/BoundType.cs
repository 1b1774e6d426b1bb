using System.Collections.Immutable;
using FhirPath.Language.Model;

namespace FhirPath.Language.Binding;

/// <summary>
/// What is known of a collection before anything is evaluated: the types its items can have, the element they come
/// from, and whether there can be several. Where nothing is known, nothing that follows is judged.
/// </summary>
public sealed class BoundType
{
    private BoundType(ImmutableArray<TypeInfo> types, ElementInfo? element, bool isCollection, bool isKnown)
    {
        Types = types;
        Element = element;
        IsCollection = isCollection;
        IsKnown = isKnown;
    }

    /// <summary>Nothing is known.</summary>
    public static BoundType Unknown { get; } = new([], null, isCollection: true, isKnown: false);

    /// <summary>The empty collection: known, and of no type.</summary>
    public static BoundType Empty { get; } = new([], null, isCollection: false, isKnown: true);

    /// <summary>The possible types; none where nothing is known, and for the empty collection.</summary>
    public ImmutableArray<TypeInfo> Types { get; }

    /// <summary>The element the items come from, where it is one: it knows the targets of a reference.</summary>
    public ElementInfo? Element { get; }

    /// <summary>True where there can be more than one item, so also where nothing is known.</summary>
    public bool IsCollection { get; }

    /// <summary>False where the types are not known.</summary>
    public bool IsKnown { get; }

    /// <summary>The one possible type, or null where there are several or none.</summary>
    public TypeInfo? Single => Types.Length == 1 ? Types[0] : null;

    /// <summary>The types for reading, joined by <c>|</c>; null where there are none.</summary>
    public string? Name => Types.Length switch
    {
        0 => null,
        1 => Types[0].Name,
        _ => string.Join('|', Types.Select(type => type.Name)),
    };

    /// <summary>One item at most, of one type.</summary>
    public static BoundType One(TypeInfo type) => Of([type], isCollection: false);

    /// <summary>Any of the given types; unknown where there is none.</summary>
    public static BoundType Of(ImmutableArray<TypeInfo> types, bool isCollection, ElementInfo? element = null) =>
        types.IsEmpty ? Unknown : new BoundType(types, element, isCollection, isKnown: true);

    /// <summary>The same types with another cardinality.</summary>
    public BoundType WithCardinality(bool isCollection) =>
        isCollection == IsCollection || !IsKnown ? this : new BoundType(Types, Element, isCollection, isKnown: true);

    /// <summary>The same items, one or many, of other types.</summary>
    public BoundType WithTypes(ImmutableArray<TypeInfo> types) => Of(types, IsCollection, Element);

    /// <summary>One item of it.</summary>
    public BoundType Item() => WithCardinality(isCollection: false);

    /// <summary>What can be an item of either; one unknown makes the whole unknown.</summary>
    public BoundType Or(BoundType other)
    {
        if (!IsKnown || !other.IsKnown)
        {
            return Unknown;
        }

        if (other.Types.IsEmpty)
        {
            return this;
        }

        if (Types.IsEmpty)
        {
            return other;
        }

        var types = Types;
        foreach (var type in other.Types)
        {
            types = types.Contains(type) ? types : types.Add(type);
        }

        var element = ReferenceEquals(Element, other.Element) ? Element : null;
        return new BoundType(types, element, IsCollection || other.IsCollection, isKnown: true);
    }

    /// <summary>What is left when only items of a type are kept, as <c>ofType</c> does.</summary>
    public BoundType NarrowTo(TypeInfo type)
    {
        var kept = ImmutableArray<TypeInfo>.Empty;
        foreach (var own in Types)
        {
            kept = own.IsSubtypeOf(type) ? kept.Add(own) : kept;
        }

        return Of(kept.IsEmpty ? [type] : kept.Length == Types.Length ? Types : kept, IsCollection, Element);
    }

    public override string ToString() => $"{Name ?? (IsKnown ? "empty" : "unknown")}{(IsCollection ? "[]" : "")}";
}

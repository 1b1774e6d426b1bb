using System.Collections.Immutable;
using FhirPath.Language.Model;

namespace FhirPath.Language.Binding;

/// <summary>
/// What is known of a collection before anything is evaluated: the types its items can have, the element they come
/// from, whether there can be several or none, and whether they have an order. Where nothing is known, nothing that
/// follows is judged.
/// </summary>
public sealed class BoundType
{
    private readonly Traits _traits;

    private BoundType(ImmutableArray<TypeInfo> types, ElementInfo? element, Traits traits)
    {
        Types = types;
        Element = element;
        _traits = traits;
    }

    /// <summary>Nothing is known.</summary>
    public static BoundType Unknown { get; } = new([], null, new Traits(IsCollection: true, IsKnown: false));

    /// <summary>The empty collection: known, and of no type.</summary>
    public static BoundType Empty { get; } = new([], null, new Traits(IsCollection: false, IsKnown: true));

    /// <summary>The possible types; none where nothing is known, and for the empty collection.</summary>
    public ImmutableArray<TypeInfo> Types { get; }

    /// <summary>
    /// The element the items come from, where it is one: it knows the targets of a reference and the codes it is
    /// bound to.
    /// </summary>
    public ElementInfo? Element { get; }

    /// <summary>True where there can be more than one item, so also where nothing is known.</summary>
    public bool IsCollection => _traits.IsCollection;

    /// <summary>False where the types are not known.</summary>
    public bool IsKnown => _traits.IsKnown;

    /// <summary>True for the literal empty collection and what comes of it.</summary>
    public bool IsEmpty => IsKnown && Types.IsEmpty;

    /// <summary>How sure it is that there is an item.</summary>
    public Presence Presence => _traits.Presence;

    /// <summary>Whether the items have an order.</summary>
    public ItemOrder Order => _traits.Order;

    /// <summary>True where the items were reached by a reference, which may point at more than it should.</summary>
    public bool IsResolved => _traits.IsResolved;

    /// <summary>Whether elements of subtypes may be asked for where a type is abstract.</summary>
    public SubtypeUse Subtypes => _traits.Subtypes;

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
        types.IsEmpty ? Unknown : new BoundType(types, element, new Traits(isCollection, IsKnown: true));

    /// <summary>The same types with another cardinality.</summary>
    public BoundType WithCardinality(bool isCollection) => With(_traits with { IsCollection = isCollection });

    /// <summary>The same items, more or less sure to exist.</summary>
    public BoundType WithPresence(Presence presence) => With(_traits with { Presence = presence });

    /// <summary>The same items in another order, or none.</summary>
    public BoundType WithOrder(ItemOrder order) => With(_traits with { Order = order });

    /// <summary>The same items, reached by a reference.</summary>
    public BoundType Resolved() => With(_traits with { IsResolved = true });

    /// <summary>The same items with another use of subtypes.</summary>
    public BoundType WithSubtypes(SubtypeUse subtypes) => With(_traits with { Subtypes = subtypes });

    /// <summary>The same items, one or many, of other types.</summary>
    public BoundType WithTypes(ImmutableArray<TypeInfo> types) =>
        types.IsEmpty ? Unknown : new BoundType(types, Element, _traits with { IsKnown = true });

    /// <summary>One item of it, as a lambda sees it: it is there.</summary>
    public BoundType Item() => With(_traits with
    {
        IsCollection = false, Presence = Presence.Certain, Order = ItemOrder.Defined,
    });

    /// <summary>What an item of it holds: the items of an element of each one.</summary>
    /// <param name="element">The element.</param>
    /// <param name="types">What the items can be.</param>
    public BoundType Step(ElementInfo element, ImmutableArray<TypeInfo> types)
    {
        var isPresent = element.Min > 0 && Presence != Presence.Possible;
        return types.IsEmpty
            ? Unknown
            : new BoundType(types, element, new Traits(
                IsCollection || element.IsCollection,
                IsKnown: true,
                isPresent ? Presence.Required : Presence.Possible,
                Order));
    }

    /// <summary>Either this or the other; one unknown makes the whole unknown.</summary>
    public BoundType Or(BoundType other) => Join(
        other, Least(Presence, other.Presence), IsCollection || other.IsCollection, Later(Order, other.Order));

    /// <summary>The items of both (https://hl7.org/fhirpath/#combining).</summary>
    public BoundType Union(BoundType other) => Join(
        other,
        Presence > other.Presence ? Presence : other.Presence,
        isCollection: true,
        IsEmpty || other.IsEmpty ? Later(Order, other.Order) : Later(Later(Order, other.Order), ItemOrder.Merged));

    /// <summary>What is left when only items of a type are kept, as <c>ofType</c> does.</summary>
    public BoundType NarrowTo(TypeInfo type)
    {
        var kept = ImmutableArray<TypeInfo>.Empty;
        foreach (var own in Types)
        {
            kept = own.IsSubtypeOf(type) ? kept.Add(own) : kept;
        }

        if (kept.Length == Types.Length && IsKnown)
        {
            return this;
        }

        var traits = _traits with { IsKnown = true, Presence = Presence.Possible };
        return new BoundType(kept.IsEmpty ? [type] : kept, Element, traits);
    }

    /// <summary>True where the same is known of both.</summary>
    internal bool IsSameAs(BoundType other) => ReferenceEquals(this, other)
        || (_traits == other._traits && ReferenceEquals(Element, other.Element)
            && (Types == other.Types || Types.SequenceEqual(other.Types)));

    public override string ToString() => $"{Name ?? (IsKnown ? "empty" : "unknown")}{(IsCollection ? "[]" : "")}";

    private static Presence Least(Presence left, Presence right) => left < right ? left : right;

    private static ItemOrder Later(ItemOrder left, ItemOrder right) => left > right ? left : right;

    private BoundType With(Traits traits) =>
        traits == _traits || !IsKnown ? this : new BoundType(Types, Element, traits);

    private BoundType Join(BoundType other, Presence presence, bool isCollection, ItemOrder order)
    {
        if (!IsKnown || !other.IsKnown)
        {
            return Unknown;
        }

        var types = Types.IsEmpty ? other.Types : Types;
        foreach (var type in Types.IsEmpty ? [] : other.Types)
        {
            types = types.Contains(type) ? types : types.Add(type);
        }

        var element = ReferenceEquals(Element, other.Element) || other.Types.IsEmpty ? Element
            : Types.IsEmpty ? other.Element
            : null;
        var subtypes = Subtypes > other.Subtypes ? Subtypes : other.Subtypes;
        var traits = new Traits(isCollection, IsKnown: true, presence, order, IsResolved || other.IsResolved, subtypes);
        return new BoundType(types, element, traits);
    }

    private readonly record struct Traits(
        bool IsCollection,
        bool IsKnown,
        Presence Presence = Presence.Possible,
        ItemOrder Order = ItemOrder.Defined,
        bool IsResolved = false,
        SubtypeUse Subtypes = SubtypeUse.Doubted);
}

using System.Collections.Immutable;

namespace FhirPath.Language.Model;

/// <summary>
/// The elements of a type, worked out once: its own, and all that a value of it has. A profile forbids elements by a
/// cardinality of 0..0; expressions that hold for other types too may name them all the same.
/// </summary>
internal sealed class ElementTable
{
    public ElementTable(TypeInfo type, ImmutableArray<ElementInfo> own)
    {
        Own = own;
        var all = type.Base is { } parent ? Merge(parent.AllElements, own) : own;
        All = type.IsProfile ? all.RemoveAll(element => element.Max == 0) : all;
        Forbidden = type.IsProfile ? ForbiddenOf(type, all) : [];
        SystemType = FindSystemType(type, own);
    }

    public ImmutableArray<ElementInfo> Own { get; }

    public ImmutableArray<ElementInfo> All { get; }

    public ImmutableArray<ElementInfo> Forbidden { get; }

    public TypeInfo? SystemType { get; }

    private static ImmutableArray<ElementInfo> ForbiddenOf(TypeInfo profile, ImmutableArray<ElementInfo> all)
    {
        var inherited = profile.Base?.ForbiddenElements ?? [];
        return
        [
            .. inherited.Where(element => IndexOf(all, element.Name) < 0),
            .. all.Where(element => element.Max == 0),
        ];
    }

    private static ImmutableArray<ElementInfo> Merge(
        ImmutableArray<ElementInfo> inherited, ImmutableArray<ElementInfo> own)
    {
        if (own.IsEmpty)
        {
            return inherited;
        }

        var all = ImmutableArray.CreateBuilder<ElementInfo>(inherited.Length + own.Length);
        all.AddRange(inherited);
        foreach (var element in own)
        {
            var overridden = IndexOf(inherited, element.Name);
            if (overridden >= 0)
            {
                all[overridden] = element;
            }
            else
            {
                all.Add(element);
            }
        }

        return all.DrainToImmutable();
    }

    private static int IndexOf(ImmutableArray<ElementInfo> elements, string name)
    {
        for (var index = 0; index < elements.Length; index++)
        {
            if (elements[index].Name == name)
            {
                return index;
            }
        }

        return -1;
    }

    // https://hl7.org/fhir/fhirpath.html#types: primitives convert by their value, Quantity as a whole.
    private static TypeInfo? FindSystemType(TypeInfo type, ImmutableArray<ElementInfo> own) => type switch
    {
        { Kind: TypeKind.Primitive, Name: "integer64" } => SystemTypes.Long,

        // The definitions give positiveInt a string for a value: what it specialises is to be trusted.
        { Kind: TypeKind.Primitive } => type.Base?.SystemType ?? FindValueType(own),
        { Kind: TypeKind.Complex, Name: "Quantity" } => SystemTypes.Quantity,
        { Kind: TypeKind.Complex } => type.Base?.SystemType,
        _ => null,
    };

    private static TypeInfo? FindValueType(ImmutableArray<ElementInfo> own)
    {
        foreach (var element in own)
        {
            if (element is { Name: "value", Types: [{ Kind: TypeKind.System } value] })
            {
                return value;
            }
        }

        return null;
    }
}

using System.Collections.Immutable;
using System.Diagnostics;

namespace FhirPath.Language.Model;

/// <summary>
/// A type that a FHIRPath value can have. Immutable and safe to share: what is lazy inside settles on one value that
/// every thread sees. Types are compared by reference within a model; System types are shared by all models.
/// </summary>
[DebuggerDisplay("{Name}")]
public sealed class TypeInfo
{
    private readonly IModelSource _source;
    private readonly int _elementsPosition;
    private readonly int _definition;
    private ElementTable? _table;

    internal TypeInfo(string name, TypeKind kind, IModelSource source, int elementsPosition, int definition)
    {
        Name = name;
        Kind = kind;
        _source = source;
        _elementsPosition = elementsPosition;
        _definition = definition;
    }

    /// <summary>Name as the model writes it: <c>Patient</c>, <c>Patient.contact</c>, <c>System.String</c>.</summary>
    public string Name { get; }

    /// <summary>What sort of type it is.</summary>
    public TypeKind Kind { get; }

    /// <summary>Namespace of a type specifier: <c>System</c> or <c>FHIR</c>.</summary>
    public string Namespace => Kind == TypeKind.System ? "System" : "FHIR";

    /// <summary>Name without its namespace: <c>String</c> for <c>System.String</c>, else <see cref="Name"/>.</summary>
    public string LocalName => Kind == TypeKind.System ? Name["System.".Length..] : Name;

    /// <summary>True where no value has this very type, only subtypes of it.</summary>
    public bool IsAbstract { get; internal init; }

    /// <summary>
    /// True for a profile and for a group of elements inside one: values do not know of it, and FHIRPath has no name
    /// for it.
    /// </summary>
    public bool IsProfile { get; internal init; }

    /// <summary>The type this one specialises or constrains; null at a root.</summary>
    public TypeInfo? Base { get; internal set; }

    /// <summary>A few words on the type; null where the definitions have none.</summary>
    public string? Short { get; internal init; }

    /// <summary>The long definition (markdown), decoded on use; null where there is none.</summary>
    public string? Definition => _source.ReadDefinition(_definition);

    /// <summary>The elements the type itself declares, in the order of the definitions.</summary>
    public ImmutableArray<ElementInfo> Elements => Table.Own;

    /// <summary>
    /// All elements of a value: inherited ones first, overridden ones replaced in place, those that a profile forbids
    /// left out.
    /// </summary>
    public ImmutableArray<ElementInfo> AllElements => Table.All;

    /// <summary>Elements that a profile forbids: an expression may name them, a value never has one.</summary>
    public ImmutableArray<ElementInfo> ForbiddenElements => Table.Forbidden;

    /// <summary>
    /// The System type that FHIRPath converts a value of this type to where one is needed: of a primitive its value's
    /// type, of Quantity and its specialisations <c>System.Quantity</c>; a System type is its own. Null for the rest.
    /// </summary>
    public TypeInfo? SystemType => Kind == TypeKind.System ? this : Table.SystemType;

    private ElementTable Table => _table ?? Settle();

    /// <summary>
    /// The element of that name, inherited and forbidden ones included, or null. No choice suffixes.
    /// </summary>
    public ElementInfo? FindElement(ReadOnlySpan<char> name) =>
        Find(Table.All, name) ?? Find(Table.Forbidden, name);

    /// <summary>
    /// The choice that a suffixed name means (<c>valueQuantity</c>: <c>value</c> with type Quantity), as FHIR writes it
    /// in JSON and XML but FHIRPath does not. Null where no choice has such a type.
    /// </summary>
    public ChoiceSuffix? FindChoice(ReadOnlySpan<char> suffixedName) =>
        FindChoice(Table.All, suffixedName) ?? FindChoice(Table.Forbidden, suffixedName);

    /// <summary>True where every value of this type is one of the other too; of the same type as well.</summary>
    public bool IsSubtypeOf(TypeInfo other)
    {
        for (var type = this; type is not null; type = type.Base)
        {
            if (ReferenceEquals(type, other))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc />
    public override string ToString() => Name;

    private static ElementInfo? Find(ImmutableArray<ElementInfo> elements, ReadOnlySpan<char> name)
    {
        foreach (var element in elements)
        {
            if (name.SequenceEqual(element.Name))
            {
                return element;
            }
        }

        return null;
    }

    private static ChoiceSuffix? FindChoice(ImmutableArray<ElementInfo> elements, ReadOnlySpan<char> suffixedName)
    {
        foreach (var element in elements)
        {
            if (element.IsChoice && suffixedName.StartsWith(element.Name)
                && ChoiceSuffix.Find(element, suffixedName[element.Name.Length..]) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private ElementTable Settle()
    {
        var table = new ElementTable(this, _source.ReadElements(this, _elementsPosition));
        return Interlocked.CompareExchange(ref _table, table, null) ?? table;
    }
}

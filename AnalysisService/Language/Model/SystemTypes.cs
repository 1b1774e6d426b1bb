using System.Collections.Immutable;

namespace FhirPath.Language.Model;

/// <summary>
/// The types of FHIRPath itself (https://hl7.org/fhirpath/#literals and #reflection), shared by the models of all
/// releases.
/// </summary>
public static class SystemTypes
{
    private static readonly Source Elements = new();

    /// <summary>Supertype of every System type.</summary>
    public static TypeInfo Any { get; } = Create("Any", "Any value", isAbstract: true);

    /// <summary>True or false.</summary>
    public static TypeInfo Boolean { get; } = Create("Boolean", "true or false");

    /// <summary>Text.</summary>
    public static TypeInfo String { get; } = Create("String", "Text");

    /// <summary>Whole number of 32 bits.</summary>
    public static TypeInfo Integer { get; } = Create("Integer", "Whole number of 32 bits");

    /// <summary>Whole number of 64 bits.</summary>
    public static TypeInfo Long { get; } = Create("Long", "Whole number of 64 bits");

    /// <summary>Decimal number.</summary>
    public static TypeInfo Decimal { get; } = Create("Decimal", "Decimal number");

    /// <summary>Date, possibly of a month or year only.</summary>
    public static TypeInfo Date { get; } = Create("Date", "Date, possibly of a month or year only");

    /// <summary>Date with time, possibly partial.</summary>
    public static TypeInfo DateTime { get; } = Create("DateTime", "Date with time of day, possibly partial");

    /// <summary>Time of day.</summary>
    public static TypeInfo Time { get; } = Create("Time", "Time of day, possibly partial");

    /// <summary>Number with a unit.</summary>
    public static TypeInfo Quantity { get; } = Create("Quantity", "Decimal number with a UCUM or calendar unit");

    /// <summary>What <c>type()</c> returns; has the elements of all the specification's TypeInfo classes.</summary>
    public static TypeInfo TypeInfo { get; } = Create("TypeInfo", "Description of a type");

    /// <summary>An element of a class that <c>type()</c> describes.</summary>
    public static TypeInfo ClassInfoElement { get; } =
        Create("ClassInfoElement", "Description of an element of a type");

    /// <summary>All of them. Model assets refer to them by index: add at the end only.</summary>
    public static ImmutableArray<TypeInfo> All { get; } =
        [Any, Boolean, String, Integer, Long, Decimal, Date, DateTime, Time, Quantity, TypeInfo, ClassInfoElement];

    private static TypeInfo Create(string localName, string summary, bool isAbstract = false) =>
        new($"System.{localName}", TypeKind.System, Elements, 0, -1)
        {
            Base = isAbstract ? null : Any,
            IsAbstract = isAbstract,
            Short = summary,
        };

    /// <summary>The few System types that have elements.</summary>
    private sealed class Source : IModelSource
    {
        public ImmutableArray<ElementInfo> ReadElements(TypeInfo type, int position) => type.Name switch
        {
            "System.Quantity" => [One(type, "value", Decimal, "The number"), One(type, "unit", String, "The unit")],
            "System.TypeInfo" =>
            [
                One(type, "namespace", String, "System or FHIR"),
                One(type, "name", String, "Name within the namespace"),
                One(type, "baseType", String, "Name of the supertype"),
                One(type, "elementType", String, "Type of the items of a list"),
                Many(type, "element", ClassInfoElement, "Elements of a class"),
            ],
            "System.ClassInfoElement" =>
            [
                One(type, "name", String, "Name of the element"),
                One(type, "type", String, "Type of the element"),
                One(type, "isOneBased", Boolean, "True where indexes begin at one"),
            ],
            _ => [],
        };

        public string? ReadDefinition(int number) => null;

        private ElementInfo One(TypeInfo owner, string name, TypeInfo type, string summary) =>
            new(owner, name, this, -1) { Types = [type], Max = 1, Short = summary };

        private ElementInfo Many(TypeInfo owner, string name, TypeInfo type, string summary) =>
            new(owner, name, this, -1) { Types = [type], Short = summary };
    }
}

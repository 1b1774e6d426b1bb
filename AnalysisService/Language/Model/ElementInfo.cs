using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace FhirPath.Language.Model;

/// <summary>
/// One element of a type: what <c>name</c> means after a value of that type. A choice (<c>value[x]</c>) is one element
/// named without <c>[x]</c> that has several types.
/// </summary>
[DebuggerDisplay("{Path} {Cardinality}")]
public sealed class ElementInfo
{
    private readonly IModelSource _source;
    private readonly int _definition;

    internal ElementInfo(TypeInfo declaringType, string name, IModelSource source, int definition)
    {
        DeclaringType = declaringType;
        Name = name;
        _source = source;
        _definition = definition;
    }

    /// <summary>Name as FHIRPath writes it, without <c>[x]</c>.</summary>
    public string Name { get; }

    /// <summary>The type that declares the element: the one navigated from, or a supertype of it.</summary>
    public TypeInfo DeclaringType { get; }

    /// <summary>Path in the definitions: <c>Patient.contact.name</c>, <c>Observation.value[x]</c>.</summary>
    public string Path => $"{DeclaringType.Name}.{Name}{(IsChoice ? "[x]" : "")}";

    /// <summary>True where the value has one of several types (<c>value[x]</c>).</summary>
    public bool IsChoice { get; internal init; }

    /// <summary>The types a value may have; exactly one but for a choice.</summary>
    public ImmutableArray<TypeInfo> Types { get; internal init; } = [];

    /// <summary>Least number of values.</summary>
    public int Min { get; internal init; }

    /// <summary>Greatest number of values; null for no limit.</summary>
    public int? Max { get; internal init; }

    /// <summary>True where there can be more than one value.</summary>
    public bool IsCollection => Max is null or > 1;

    /// <summary>Cardinality as FHIR writes it: <c>0..1</c>, <c>1..*</c>.</summary>
    public string Cardinality =>
        string.Create(CultureInfo.InvariantCulture, $"{Min}..{Max?.ToString(CultureInfo.InvariantCulture) ?? "*"}");

    /// <summary>A few words on what the element holds; null where the definitions have none.</summary>
    public string? Short { get; internal init; }

    /// <summary>The long definition (markdown), decoded on use; null where it says no more than the short.</summary>
    public string? Definition => _source.ReadDefinition(_definition);

    /// <summary>Resource types (or profile URLs) that a Reference or canonical may point at; empty for any.</summary>
    public ImmutableArray<string> Targets { get; internal init; } = [];

    /// <summary>Value set of a coded element; null where it is bound to none.</summary>
    public BindingInfo? Binding { get; internal init; }

    /// <summary>Path of the element whose content this one repeats (<c>Questionnaire.item</c>), or null.</summary>
    public string? ContentReference { get; internal init; }

    /// <summary>True where the element is among those that tell most (a summary of the resource has it).</summary>
    public bool IsSummary { get; internal init; }

    /// <summary>True where the element changes one that its type inherits.</summary>
    public bool IsOverride { get; internal init; }
}

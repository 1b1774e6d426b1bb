using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace FhirPath.Language.Model;

/// <summary>
/// The types of one FHIR release with FHIRPath's System types. Immutable; obtained from <see cref="FhirModels"/>.
/// </summary>
public sealed class FhirModel
{
    private readonly Dictionary<string, TypeInfo>.AlternateLookup<ReadOnlySpan<char>> _typesByName;
    private readonly Lazy<ValueSetTable> _valueSets;

    internal FhirModel(string release, string version, ImmutableArray<TypeInfo> types, IModelSource source)
    {
        Release = release;
        Version = version;
        Types = types;
        _valueSets = new Lazy<ValueSetTable>(() => new ValueSetTable(source.ReadValueSets()));
        var count = types.Length + SystemTypes.All.Length;
        var typesByName = new Dictionary<string, TypeInfo>(count, StringComparer.Ordinal);
        var resources = ImmutableArray.CreateBuilder<TypeInfo>();
        foreach (var type in types)
        {
            typesByName.Add(type.Name, type);
            if (type is { Kind: TypeKind.Resource, IsAbstract: false })
            {
                resources.Add(type);
            }
        }

        foreach (var type in SystemTypes.All)
        {
            typesByName.Add(type.Name, type);
        }

        Resources = resources.DrainToImmutable();
        _typesByName = typesByName.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Short name of the release: <c>R4</c>, <c>R4B</c>, <c>R5</c>.</summary>
    public string Release { get; }

    /// <summary>FHIR version: <c>4.0.1</c>.</summary>
    public string Version { get; }

    /// <summary>All FHIR types (no System types), ordered by name.</summary>
    public ImmutableArray<TypeInfo> Types { get; }

    /// <summary>The resources that exist as such (no abstract ones), ordered by name.</summary>
    public ImmutableArray<TypeInfo> Resources { get; }

    /// <summary>The value sets that the definitions give all codes of, ordered by URL.</summary>
    public ImmutableArray<ValueSetInfo> ValueSets => _valueSets.Value.All;

    /// <summary>
    /// A type by the name the model gives it: <c>Patient</c>, <c>Patient.contact</c>, <c>code</c>,
    /// <c>System.String</c>. Case matters.
    /// </summary>
    public bool TryGetType(ReadOnlySpan<char> name, [NotNullWhen(true)] out TypeInfo? type) =>
        _typesByName.TryGetValue(name, out type);

    /// <summary>
    /// A type as a FHIRPath type specifier names it: with namespace (<c>FHIR.Patient</c>, <c>System.String</c>) or
    /// without, where FHIR's types come before those of System (https://hl7.org/fhirpath/#type-specifier).
    /// </summary>
    public bool TryResolveTypeSpecifier(ReadOnlySpan<char> specifier, [NotNullWhen(true)] out TypeInfo? type)
    {
        const string fhir = "FHIR.";
        if (specifier.StartsWith(fhir))
        {
            return TryGetType(specifier[fhir.Length..], out type) && type.Kind != TypeKind.System;
        }

        return TryGetType(specifier, out type)
            || (specifier.IndexOf('.') < 0 && TryGetType($"System.{specifier}", out type));
    }

    /// <summary>
    /// The value set of a binding, or null: the model does not have it, or the definitions alone can't tell all its codes.
    /// </summary>
    /// <param name="canonicalUrl">Canonical URL, which may end in <c>|version</c>.</param>
    public ValueSetInfo? FindValueSet(ReadOnlySpan<char> canonicalUrl) => _valueSets.Value.Find(canonicalUrl);

    /// <summary>
    /// Follows a path of element names from a type: <c>Patient.contact.name</c>. A choice may be written as
    /// <c>value</c>, <c>value[x]</c> or with a suffix (<c>valueQuantity</c>). Null where a step does not exist.
    /// </summary>
    public ModelPath? ResolvePath(ReadOnlySpan<char> path)
    {
        var dot = path.IndexOf('.');
        if (!TryGetType(dot < 0 ? path : path[..dot], out var root) || root.Kind == TypeKind.System)
        {
            return null;
        }

        var target = ModelPath.Of(root);
        while (dot >= 0 && target is { } reached)
        {
            path = path[(dot + 1)..];
            dot = path.IndexOf('.');
            target = reached.Step(dot < 0 ? path : path[..dot]);
        }

        return target;
    }
}

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace FhirPath.Language.Model;

/// <summary>
/// The types of one FHIR release with FHIRPath's System types, and profiles of them. A model of profiles has the types of
/// the release it is based on. Immutable; obtained from a <see cref="ModelCatalog"/>.
/// </summary>
public sealed class FhirModel
{
    private const int MostDotsOfName = 16;

    private readonly Dictionary<string, TypeInfo>.AlternateLookup<ReadOnlySpan<char>> _typesByName;
    private readonly Lazy<ValueSetTable> _valueSets;
    private readonly Lazy<ProfileTable> _profiles;
    private readonly Lazy<Dictionary<string, int>> _resourcesByElement;
    private readonly Lazy<ILookup<string, ElementInfo>> _elementsByName;
    private readonly Lazy<Dictionary<string, int>> _referencesByType;

    internal FhirModel(
        string release, string version, ImmutableArray<TypeInfo> types, IModelParts parts, FhirModel? below)
    {
        Release = release;
        Below = below;
        Version = version;
        Types = types;
        _valueSets = new Lazy<ValueSetTable>(() => new ValueSetTable(parts.ReadValueSets(), below));
        _profiles = new Lazy<ProfileTable>(parts.ReadProfiles);
        _resourcesByElement = new Lazy<Dictionary<string, int>>(() => Resources
            .SelectMany(type => type.Elements)
            .CountBy(element => element.Name, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal));
        _elementsByName = new Lazy<ILookup<string, ElementInfo>>(() => Types
            .SelectMany(type => type.Elements)
            .ToLookup(element => element.Name, StringComparer.Ordinal));
        _referencesByType = new Lazy<Dictionary<string, int>>(() => Types
            .SelectMany(type => type.Elements)
            .SelectMany(element => element.Targets)
            .CountBy(target => target, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal));
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

    /// <summary>How many resources declare an element of that name themselves.</summary>
    public int CountResourcesWith(string elementName) => _resourcesByElement.Value.GetValueOrDefault(elementName);

    /// <summary>How many elements may refer to a resource of that type.</summary>
    public int CountReferencesTo(string typeName) => _referencesByType.Value.GetValueOrDefault(typeName);

    /// <summary>The elements of that name, of all types, each with the type that declares it.</summary>
    public IEnumerable<ElementInfo> ElementsNamed(string name) => _elementsByName.Value[name];

    /// <summary>Short name: of a release (<c>R4</c>), or of the package that profiles are from.</summary>
    public string Release { get; }

    /// <summary>The release that profiles are based on; null for a release itself.</summary>
    public FhirModel? Below { get; }

    /// <summary>FHIR version: <c>4.0.1</c>.</summary>
    public string Version { get; }

    /// <summary>All FHIR types (no System types), ordered by name.</summary>
    public ImmutableArray<TypeInfo> Types { get; }

    /// <summary>The resources that exist as such (no abstract ones), ordered by name.</summary>
    public ImmutableArray<TypeInfo> Resources { get; }

    /// <summary>The model's own profiles, ordered by URL; those of <see cref="Below"/> are not repeated.</summary>
    public ImmutableArray<ProfileInfo> Profiles => ProfileTable.All;

    /// <summary>The model's own extensions; those of <see cref="Below"/> are not repeated.</summary>
    public ImmutableArray<ExtensionInfo> Extensions => ProfileTable.Extensions;

    internal ProfileTable ProfileTable => _profiles.Value;

    /// <summary>The value sets that the definitions give all codes of, ordered by URL; those of <see cref="Below"/> are
    /// not repeated.</summary>
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
    /// A profile by id (<c>us-core-patient</c>), name or canonical URL, or null. Case matters; a <c>|version</c> behind a
    /// URL does not.
    /// </summary>
    public ProfileInfo? FindProfile(ReadOnlySpan<char> name)
    {
        var bar = name.LastIndexOf('|');
        return ProfileTable.Find(bar < 0 ? name : name[..bar]);
    }

    /// <summary>The definition of an extension by the URL in its data, or null where the model does not have it.</summary>
    public ExtensionInfo? FindExtension(ReadOnlySpan<char> url) => ProfileTable.FindExtension(url);

    /// <summary>The extension that a type is the narrowed form of, or null.</summary>
    public ExtensionInfo? FindExtension(TypeInfo type) => ProfileTable.FindExtension(type);

    /// <summary>
    /// Follows a path of element names from a type or profile: <c>Patient.contact.name</c>. A choice may be written as
    /// <c>value</c>, <c>value[x]</c> or with a suffix (<c>valueQuantity</c>). Null where a step does not exist.
    /// </summary>
    public ModelPath? ResolvePath(ReadOnlySpan<char> path)
    {
        if (FindRoot(path, out var dot) is not { } root)
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

    /// <summary>The type or profile that a group of elements is inside of (<c>Patient</c> for <c>Patient.contact</c>);
    /// any other type is its own root.</summary>
    public TypeInfo RootOf(TypeInfo type) =>
        type.Kind == TypeKind.System ? type : FindRoot(type.Name, out _) ?? type;

    // Ids and URLs of profiles have dots of their own, so more of the path is tried until one fits.
    private TypeInfo? FindRoot(ReadOnlySpan<char> path, out int dot)
    {
        dot = path.IndexOf('.');
        if (TryGetType(dot < 0 ? path : path[..dot], out var type))
        {
            return type.Kind == TypeKind.System ? null : type;
        }

        for (var tries = 0; tries < MostDotsOfName; tries++)
        {
            if (ProfileTable.Find(dot < 0 ? path : path[..dot]) is { } profile)
            {
                return profile.Type;
            }

            if (dot < 0)
            {
                return null;
            }

            var next = path[(dot + 1)..].IndexOf('.');
            dot = next < 0 ? -1 : dot + 1 + next;
        }

        return null;
    }
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace FhirPath.Language.Model.Binary;

/// <summary>
/// A <c>.fhirmodel</c> file in memory. Loading reads the names and bases of the types; a type's elements are read when
/// it is first looked into, a long text when it is first shown, codes when one is first looked for. See <see cref="AssetFormat"/>.
/// </summary>
internal sealed class ModelAsset : IModelSource, IModelParts
{
    private readonly byte[] _data;
    private readonly StringTable _strings;
    private readonly DefinitionTable _definitions;
    private readonly FhirModel? _below;
    private ImmutableArray<TypeInfo> _types = [];
    private ImmutableArray<TypeInfo> _profileTypes = [];
    private int _valueSetsPosition;

    private ModelAsset(byte[] data, StringTable strings, DefinitionTable definitions, FhirModel? below)
    {
        _data = data;
        _strings = strings;
        _definitions = definitions;
        _below = below;
    }

    /// <summary>Reads the asset of that name from this assembly.</summary>
    public static FhirModel LoadEmbedded(string name)
    {
        using var stream = typeof(ModelAsset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The build lacks the embedded FHIR model {name}.");
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        return Load(data);
    }

    /// <summary>Reads an asset; data that is none is refused with <see cref="InvalidDataException"/>.</summary>
    /// <param name="data">The asset.</param>
    /// <param name="below">The model that it was written on top of; null for a release.</param>
    public static FhirModel Load(byte[] data, FhirModel? below = null)
    {
        if (!data.AsSpan().StartsWith(AssetFormat.Magic))
        {
            throw new InvalidDataException("This is no FHIR model asset.");
        }

        var reader = new ByteReader(data, AssetFormat.Magic.Length);
        if (reader.ReadNumber() != AssetFormat.Version)
        {
            throw new InvalidDataException("The FHIR model asset has another format version than this build reads.");
        }

        var release = reader.ReadText();
        var version = reader.ReadText();
        var strings = StringTable.Read(data, ref reader);
        var asset = new ModelAsset(data, strings, DefinitionTable.Read(data, ref reader), below);
        var typesBelow = below?.Types ?? [];
        if (reader.ReadNumber() != typesBelow.Length)
        {
            throw new InvalidDataException("The FHIR model asset was written on top of another model.");
        }

        asset._types = asset.ReadTypes(ref reader, typesBelow);
        asset._valueSetsPosition = reader.Position;
        return new FhirModel(release, version, asset._types, asset, below);
    }

    public ImmutableArray<ElementInfo> ReadElements(TypeInfo type, int position)
    {
        var reader = new ByteReader(_data, position);
        var elements = new ElementInfo[reader.ReadNumber()];
        for (var index = 0; index < elements.Length; index++)
        {
            elements[index] = ReadElement(type, ref reader);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(elements);
    }

    public string? ReadDefinition(int number) => _definitions.Get(number);

    public ImmutableArray<ValueSetInfo> ReadValueSets()
    {
        var reader = new ByteReader(_data, _valueSetsPosition);
        return ReadValueSets(ref reader);
    }

    // Called once, by the model's own lazy table: elements of these types can be read only after.
    public ProfileTable ReadProfiles()
    {
        var reader = new ByteReader(_data, _valueSetsPosition);
        ReadValueSets(ref reader);
        var all = ReadTypes(ref reader, _types);
        _profileTypes = all[_types.Length..];
        var profiles = ImmutableArray.CreateBuilder<ProfileInfo>(reader.ReadNumber());
        for (var remaining = profiles.Capacity; remaining > 0; remaining--)
        {
            var url = _strings.Get(reader.ReadNumber());
            var name = _strings.GetOptional(reader.ReadNumber());
            profiles.Add(new ProfileInfo(url, name, all[reader.ReadNumber()]));
        }

        return new ProfileTable(
            _profileTypes, profiles.MoveToImmutable(), ReadExtensions(ref reader, all), _below?.ProfileTable);
    }

    private ImmutableArray<ValueSetInfo> ReadValueSets(ref ByteReader reader)
    {
        var valueSets = new ValueSetInfo[reader.ReadNumber()];
        for (var index = 0; index < valueSets.Length; index++)
        {
            var url = _strings.Get(reader.ReadNumber());
            valueSets[index] = new ValueSetInfo(url, this, reader.ReadNumber() - 1);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(valueSets);
    }

    // One inside another stands behind it, so from the end each is complete when its turn comes.
    private ImmutableArray<ExtensionInfo> ReadExtensions(ref ByteReader reader, ImmutableArray<TypeInfo> types)
    {
        var rows = new (string Url, TypeInfo Type, int Around)[reader.ReadNumber()];
        for (var index = 0; index < rows.Length; index++)
        {
            var url = _strings.Get(reader.ReadNumber());
            rows[index] = (url, types[reader.ReadNumber()], reader.ReadNumber() - 1);
        }

        var inside = new List<ExtensionInfo>?[rows.Length];
        var outermost = new List<ExtensionInfo>();
        for (var index = rows.Length - 1; index >= 0; index--)
        {
            var (url, type, around) = rows[index];
            var extension = new ExtensionInfo(url, type, [.. Enumerable.Reverse(inside[index] ?? [])]);
            (around < 0 ? outermost : inside[around] ??= []).Add(extension);
        }

        outermost.Reverse();
        return [.. outermost];
    }

    // The types of before, and then those that are read.
    private ImmutableArray<TypeInfo> ReadTypes(ref ByteReader reader, ImmutableArray<TypeInfo> before)
    {
        var own = reader.ReadNumber();
        var types = new TypeInfo[before.Length + own];
        var bases = new int[types.Length];
        before.CopyTo(types);
        for (var index = before.Length; index < types.Length; index++)
        {
            types[index] = ReadType(ref reader, out bases[index]);
        }

        for (var index = before.Length; index < types.Length; index++)
        {
            types[index].Base = bases[index] == 0 ? null : types[bases[index] - 1];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(types);
    }

    private TypeInfo ReadType(ref ByteReader reader, out int baseReference)
    {
        var name = _strings.Get(reader.ReadNumber());
        var flags = reader.ReadNumber();
        baseReference = reader.ReadNumber();
        var summary = reader.ReadNumber();
        var definition = reader.ReadNumber() - 1;
        var length = reader.ReadNumber();
        var position = reader.Position;
        reader.ReadBytes(length);
        return new TypeInfo(name, (TypeKind)(flags & AssetFormat.KindMask), this, position, definition)
        {
            IsAbstract = (flags & AssetFormat.AbstractFlag) != 0,
            IsProfile = (flags & AssetFormat.ProfileFlag) != 0,
            Short = _strings.GetOptional(summary),
        };
    }

    private ElementInfo ReadElement(TypeInfo type, ref ByteReader reader)
    {
        var name = _strings.Get(reader.ReadNumber());
        var flags = (ElementFlags)reader.ReadNumber();
        var min = reader.ReadNumber();
        var max = reader.ReadNumber() - 1;
        var summary = _strings.GetOptional(reader.ReadNumber());
        var definition = reader.ReadNumber() - 1;
        return new ElementInfo(type, name, this, definition)
        {
            IsChoice = flags.HasFlag(ElementFlags.Choice),
            IsOverride = flags.HasFlag(ElementFlags.Override),
            IsSummary = flags.HasFlag(ElementFlags.Summary),
            Min = min,
            Max = max < 0 ? null : max,
            Short = summary,
            Types = ReadTypeReferences(ref reader),
            Targets = flags.HasFlag(ElementFlags.Targets) ? ReadTargets(ref reader) : [],
            Binding = flags.HasFlag(ElementFlags.Binding) ? ReadBinding(ref reader) : null,
            ContentReference = flags.HasFlag(ElementFlags.ContentReference) ? _strings.Get(reader.ReadNumber()) : null,
        };
    }

    private ImmutableArray<TypeInfo> ReadTypeReferences(ref ByteReader reader)
    {
        var types = ImmutableArray.CreateBuilder<TypeInfo>(reader.ReadNumber());
        for (var remaining = types.Capacity; remaining > 0; remaining--)
        {
            var reference = reader.ReadNumber();
            types.Add((reference & 1) == 1 ? SystemTypes.All[reference >> 1] : TypeAt(reference >> 1));
        }

        return types.MoveToImmutable();
    }

    private TypeInfo TypeAt(int index) =>
        index < _types.Length ? _types[index] : _profileTypes[index - _types.Length];

    private ImmutableArray<string> ReadTargets(ref ByteReader reader)
    {
        var targets = ImmutableArray.CreateBuilder<string>(reader.ReadNumber());
        for (var remaining = targets.Capacity; remaining > 0; remaining--)
        {
            targets.Add(_strings.Get(reader.ReadNumber()));
        }

        return targets.MoveToImmutable();
    }

    private BindingInfo ReadBinding(ref ByteReader reader)
    {
        var strength = (BindingStrength)reader.ReadNumber();
        return new BindingInfo(strength, _strings.GetOptional(reader.ReadNumber()));
    }
}

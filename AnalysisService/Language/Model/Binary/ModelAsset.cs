using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace FhirPath.Language.Model.Binary;

/// <summary>
/// A <c>.fhirmodel</c> file in memory. Loading reads the names and bases of the types; a type's elements are read when
/// it is first looked into, a long text when it is first shown, codes when one is first looked for. See <see cref="AssetFormat"/>.
/// </summary>
internal sealed class ModelAsset : IModelSource
{
    private readonly byte[] _data;
    private readonly StringTable _strings;
    private readonly DefinitionTable _definitions;
    private ImmutableArray<TypeInfo> _types = [];
    private int _valueSetsPosition;

    private ModelAsset(byte[] data, StringTable strings, DefinitionTable definitions)
    {
        _data = data;
        _strings = strings;
        _definitions = definitions;
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
    public static FhirModel Load(byte[] data)
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
        var asset = new ModelAsset(data, strings, DefinitionTable.Read(data, ref reader));
        asset._types = asset.ReadTypes(ref reader);
        asset._valueSetsPosition = reader.Position;
        return new FhirModel(release, version, asset._types, asset);
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
        var valueSets = new ValueSetInfo[reader.ReadNumber()];
        for (var index = 0; index < valueSets.Length; index++)
        {
            var url = _strings.Get(reader.ReadNumber());
            valueSets[index] = new ValueSetInfo(url, this, reader.ReadNumber() - 1);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(valueSets);
    }

    private ImmutableArray<TypeInfo> ReadTypes(ref ByteReader reader)
    {
        var types = new TypeInfo[reader.ReadNumber()];
        var bases = new int[types.Length];
        for (var index = 0; index < types.Length; index++)
        {
            types[index] = ReadType(ref reader, out bases[index]);
        }

        for (var index = 0; index < types.Length; index++)
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
            types.Add((reference & 1) == 1 ? SystemTypes.All[reference >> 1] : _types[reference >> 1]);
        }

        return types.MoveToImmutable();
    }

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

using FhirPath.Language.Model;
using FhirPath.Language.Model.Binary;
using FhirPath.Packages.Compiling;

namespace FhirPath.Packages.Rendering;

/// <summary>Renders a model as <see cref="AssetFormat"/> describes. The same model gives the same bytes.</summary>
internal sealed class AssetWriter
{
    private readonly StringPool _strings = new();
    private readonly DefinitionPool _definitions;
    private readonly Dictionary<string, int> _typeReferences = new(StringComparer.Ordinal);

    private AssetWriter(ModelDraft model, FhirModel? below, AssetCompression compression)
    {
        _definitions = new DefinitionPool(compression);
        for (var index = 0; index < SystemTypes.All.Length; index++)
        {
            _typeReferences.Add(SystemTypes.All[index].Name, (2 * index) + 1);
        }

        var names = (below?.Types.Select(type => type.Name) ?? [])
            .Concat(model.Types.Concat(model.Profiles.Types).Select(type => type.Name));
        foreach (var name in names)
        {
            _typeReferences.Add(name, 2 * (_typeReferences.Count - SystemTypes.All.Length));
        }
    }

    /// <param name="release">Name that the model goes by.</param>
    /// <param name="model">What to write.</param>
    /// <param name="below">The model that it refers to the types of; null for a release.</param>
    /// <param name="compression">How long to take for the long texts.</param>
    public static byte[] Write(string release, ModelDraft model, FhirModel? below, AssetCompression compression)
    {
        var writer = new AssetWriter(model, below, compression);
        var types = writer.WriteTypes(model.Types);
        var profileTypes = writer.WriteTypes(model.Profiles.Types);
        var names = writer.WriteNames(model.Profiles);
        var valueSets = writer.WriteValueSets(model.ValueSets);
        var asset = new ByteWriter();
        asset.Bytes(AssetFormat.Magic);
        asset.Number(AssetFormat.Version);
        asset.Text(release);
        asset.Text(model.Version);
        writer._strings.WriteTo(asset);
        writer._definitions.WriteTo(asset);
        asset.Number(below?.Types.Length ?? 0);
        asset.Append(types);
        asset.Append(valueSets);
        asset.Append(profileTypes);
        asset.Append(names);
        return asset.ToArray();
    }

    private ByteWriter WriteNames(ProfileDrafts drafts)
    {
        var writer = new ByteWriter();
        writer.Number(drafts.Profiles.Count);
        foreach (var profile in drafts.Profiles)
        {
            writer.Number(_strings.Refer(profile.Url));
            writer.Number(_strings.Refer(profile.Name));
            writer.Number(_typeReferences[profile.Type] / 2);
        }

        writer.Number(drafts.Extensions.Count);
        foreach (var extension in drafts.Extensions)
        {
            writer.Number(_strings.Refer(extension.Url));
            writer.Number(_typeReferences[extension.Type] / 2);
            writer.Number(extension.Around + 1);
        }

        return writer;
    }

    private ByteWriter WriteTypes(IReadOnlyList<TypeDraft> types)
    {
        var writer = new ByteWriter();
        writer.Number(types.Count);
        foreach (var type in types)
        {
            writer.Number(_strings.Refer(type.Name));
            writer.Number((int)type.Kind
                | (type.IsAbstract ? AssetFormat.AbstractFlag : 0)
                | (type.IsProfile ? AssetFormat.ProfileFlag : 0));
            writer.Number(type.Base is { } parent ? (_typeReferences[parent] / 2) + 1 : 0);
            writer.Number(_strings.Refer(type.Short));
            writer.Number(_definitions.Refer(type.Definition));
            var elements = WriteElements(type.Elements);
            writer.Number(elements.Length);
            writer.Append(elements);
        }

        return writer;
    }

    // Behind the texts of all types, so that codes share blocks with codes only.
    private ByteWriter WriteValueSets(IReadOnlyList<ValueSetDraft> valueSets)
    {
        var writer = new ByteWriter();
        writer.Number(valueSets.Count);
        foreach (var valueSet in valueSets)
        {
            writer.Number(_strings.Refer(valueSet.Url));
            writer.Number(_definitions.Refer(ValueSetCodes.Encode(valueSet.Codes)));
        }

        return writer;
    }

    private ByteWriter WriteElements(IReadOnlyList<ElementDraft> elements)
    {
        var writer = new ByteWriter();
        writer.Number(elements.Count);
        foreach (var element in elements)
        {
            WriteElement(writer, element);
        }

        return writer;
    }

    private void WriteElement(ByteWriter writer, ElementDraft element)
    {
        writer.Number(_strings.Refer(element.Name));
        writer.Number((int)FlagsOf(element));
        writer.Number(element.Min);
        writer.Number(element.Max + 1 ?? 0);
        writer.Number(_strings.Refer(element.Short));
        writer.Number(_definitions.Refer(element.Definition));
        WriteList(writer, element.Types, type => _typeReferences[type]);
        if (element.Targets.Count > 0)
        {
            WriteList(writer, element.Targets, _strings.Refer);
        }

        if (element.Binding is { } binding)
        {
            writer.Number((int)binding.Strength);
            writer.Number(_strings.Refer(binding.ValueSet));
        }

        if (element.ContentReference is { } contentReference)
        {
            writer.Number(_strings.Refer(contentReference));
        }
    }

    private static void WriteList(ByteWriter writer, IReadOnlyList<string> items, Func<string, int> reference)
    {
        writer.Number(items.Count);
        foreach (var item in items)
        {
            writer.Number(reference(item));
        }
    }

    private static ElementFlags FlagsOf(ElementDraft element) =>
        (element.IsChoice ? ElementFlags.Choice : ElementFlags.None)
        | (element.IsOverride ? ElementFlags.Override : ElementFlags.None)
        | (element.IsSummary ? ElementFlags.Summary : ElementFlags.None)
        | (element.Targets.Count > 0 ? ElementFlags.Targets : ElementFlags.None)
        | (element.Binding is not null ? ElementFlags.Binding : ElementFlags.None)
        | (element.ContentReference is not null ? ElementFlags.ContentReference : ElementFlags.None);
}

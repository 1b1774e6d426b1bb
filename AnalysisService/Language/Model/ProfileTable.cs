using System.Collections.Immutable;

namespace FhirPath.Language.Model;

/// <summary>The profiles and extensions of a model, and those of the model below it.</summary>
internal sealed class ProfileTable
{
    private readonly ProfileTable? _below;
    private readonly Dictionary<string, ProfileInfo>.AlternateLookup<ReadOnlySpan<char>> _profiles;
    private readonly Dictionary<string, ExtensionInfo>.AlternateLookup<ReadOnlySpan<char>> _extensionsByUrl;
    private readonly Dictionary<TypeInfo, ExtensionInfo> _extensionsByType = [];

    public ProfileTable(
        ImmutableArray<TypeInfo> types,
        ImmutableArray<ProfileInfo> profiles,
        ImmutableArray<ExtensionInfo> extensions,
        ProfileTable? below)
    {
        _below = below;
        Types = types;
        All = profiles;
        Extensions = extensions;
        _profiles = ByAnyName(profiles).GetAlternateLookup<ReadOnlySpan<char>>();
        var byUrl = new Dictionary<string, ExtensionInfo>(StringComparer.Ordinal);
        foreach (var extension in extensions)
        {
            byUrl.TryAdd(extension.Url, extension);
            Note(extension);
        }

        _extensionsByUrl = byUrl.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Types of the model's own profiles, and of the groups of elements inside them.</summary>
    public ImmutableArray<TypeInfo> Types { get; }

    /// <summary>Those of the model itself.</summary>
    public ImmutableArray<ProfileInfo> All { get; }

    /// <summary>Those of the model itself.</summary>
    public ImmutableArray<ExtensionInfo> Extensions { get; }

    public ProfileInfo? Find(ReadOnlySpan<char> name) =>
        _profiles.TryGetValue(name, out var found) ? found : _below?.Find(name);

    public ExtensionInfo? FindExtension(ReadOnlySpan<char> url) =>
        _extensionsByUrl.TryGetValue(url, out var found) ? found : _below?.FindExtension(url);

    public ExtensionInfo? FindExtension(TypeInfo type) =>
        _extensionsByType.TryGetValue(type, out var found) ? found : _below?.FindExtension(type);

    // An id comes before a name, and a name before one that stands later.
    private static Dictionary<string, ProfileInfo> ByAnyName(ImmutableArray<ProfileInfo> profiles)
    {
        var byName = new Dictionary<string, ProfileInfo>(StringComparer.Ordinal);
        foreach (var profile in profiles)
        {
            byName.TryAdd(profile.Url, profile);
            byName.TryAdd(profile.Type.Name, profile);
        }

        foreach (var profile in profiles)
        {
            byName.TryAdd(profile.Name ?? profile.Url, profile);
        }

        return byName;
    }

    private void Note(ExtensionInfo extension)
    {
        _extensionsByType.TryAdd(extension.Type, extension);
        foreach (var inner in extension.Extensions)
        {
            Note(inner);
        }
    }
}

using System.Collections.Immutable;

namespace FhirPath.Language.Model;

/// <summary>An extension that a package or release defines.</summary>
/// <param name="Url">The URL in its data; of one inside another extension only the name it has there.</param>
/// <param name="Type">Extension with its elements narrowed: <c>value</c> has the types that the definition allows.</param>
/// <param name="Extensions">The extensions inside it that it defines itself.</param>
public sealed record ExtensionInfo(string Url, TypeInfo Type, ImmutableArray<ExtensionInfo> Extensions)
{
    /// <summary>Types of its value; none where it has no value.</summary>
    public ImmutableArray<TypeInfo> ValueTypes =>
        Type.FindElement("value") is { Max: not 0 } value ? value.Types : [];

    /// <summary>One of the extensions inside it by its URL there, or null.</summary>
    public ExtensionInfo? Find(ReadOnlySpan<char> url)
    {
        foreach (var extension in Extensions)
        {
            if (url.SequenceEqual(extension.Url))
            {
                return extension;
            }
        }

        return null;
    }
}

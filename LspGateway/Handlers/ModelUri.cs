using System.Diagnostics.CodeAnalysis;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using Range = FhirPathAspire.LspGateway.Protocol.Range;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>
/// URIs of the texts of FHIR types, <c>fhirpath-model:/R4/Patient.fhirpath-model</c>: whoever has one can ask for its
/// text, in any session.
/// </summary>
internal static class ModelUri
{
    public const string Scheme = "fhirpath-model";

    private const string Extension = ".fhirpath-model";

    public static string Of(ModelPlace place) => Of(place.Release, place.Type);

    public static string Of(string release, string type) =>
        $"{Scheme}:/{Uri.EscapeDataString(release)}/{Uri.EscapeDataString(type)}{Extension}";

    /// <summary>The release and type that a URI names; false for any other URI.</summary>
    public static bool TryRead(
        string uri, [NotNullWhen(true)] out string? release, [NotNullWhen(true)] out string? type)
    {
        (release, type) = (null, null);
        if (!uri.StartsWith($"{Scheme}:/", StringComparison.OrdinalIgnoreCase)
            || !uri.EndsWith(Extension, StringComparison.Ordinal)
            || uri[(Scheme.Length + 1)..^Extension.Length].TrimStart('/').Split('/') is not [var first, var second])
        {
            return false;
        }

        (release, type) = (Uri.UnescapeDataString(first), Uri.UnescapeDataString(second));
        return true;
    }

    /// <summary>All that belongs to the place.</summary>
    public static Range RangeOf(ModelPlace place) =>
        new(new Position((uint)place.Line, 0), new Position((uint)place.EndLine, 0));

    /// <summary>Its name.</summary>
    public static Range SelectionOf(ModelPlace place)
    {
        var start = new Position((uint)place.Line, (uint)place.Column);
        return new Range(start, start with { Character = start.Character + (uint)place.Length });
    }
}

namespace FhirPath.Language.Model.Binary;

/// <summary>
/// The form of a <c>.fhirmodel</c> file, shared by the reader here and the writer in Packages. Numbers are unsigned
/// LEB128, texts are UTF-8. In this order:
/// <code>
/// magic "FHPM", format version
/// release, version                    each: length, bytes
/// strings                             count, length of each, bytes of all; a reference is index + 1, 0 for none
/// definitions                         count, length of each, then blocks: length when compressed, Brotli bytes
/// types below                         number of types of the model below, which indexes count first; 0 for a release
/// types                               count, then of each: name, kind and flags, base (index + 1), short,
///                                     definition (+ 1), length of its elements, the elements:
///   element                           name, flags, min, max (+ 1, 0 for no limit), short, definition (+ 1),
///                                     types: count, 2 * index + (1 if a System type),
///                                     and as flagged: targets (count, strings), strength, value set; content reference
/// value sets                          count, then of each: URL, codes (a definition: number + 1), by URL
/// types of profiles                   as types; indexes go on from those
/// profiles                            count, then of each: URL, name, type
/// extensions                          count, then of each: URL, type, extension around it (index + 1, 0 for none)
/// </code>
/// </summary>
internal static class AssetFormat
{
    public const int Version = 3;

    /// <summary>Definitions a block: a block is what has to be decompressed to read one of them.</summary>
    public const int DefinitionsPerBlock = 128;

    /// <summary>Bits of a type's flags that hold its kind.</summary>
    public const int KindMask = 7;

    /// <summary>Flag of an abstract type.</summary>
    public const int AbstractFlag = 8;

    /// <summary>Flag of the type of a profile, or of a group of elements inside one.</summary>
    public const int ProfileFlag = 16;

    public static ReadOnlySpan<byte> Magic => "FHPM"u8;
}

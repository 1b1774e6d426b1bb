namespace FhirPath.Packages.Rendering;

/// <summary>How long to take for the long texts of an asset: a quality of Brotli.</summary>
internal enum AssetCompression
{
    /// <summary>Made and read by one process.</summary>
    Fast = 1,

    /// <summary>Made once, shipped.</summary>
    Small = 11,
}

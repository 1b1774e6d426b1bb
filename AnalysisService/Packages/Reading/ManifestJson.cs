using System.Text.Json.Serialization;

namespace FhirPath.Packages.Reading;

/// <summary>How a manifest is read from JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PackageManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>How health and resources become JSON, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ServerHealth))]
[JsonSerializable(typeof(ServerResources))]
public sealed partial class MonitoringJson : JsonSerializerContext;

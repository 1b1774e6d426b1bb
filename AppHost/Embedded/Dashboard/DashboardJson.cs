using System.Text.Json.Serialization;
using FhirPathAspire.AppHost.Embedded.Telemetry;

namespace FhirPathAspire.AppHost.Embedded.Dashboard;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReplicaView[]))]
[JsonSerializable(typeof(LogView))]
[JsonSerializable(typeof(LogView[]))]
[JsonSerializable(typeof(TelemetryView))]
[JsonSerializable(typeof(ExecuteCommandResult))]
internal sealed partial class DashboardJson : JsonSerializerContext;

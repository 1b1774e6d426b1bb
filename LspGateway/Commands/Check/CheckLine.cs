using System.Text.Json;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>A line that <c>check --jsonl</c> reads. Members it does not know are passed over.</summary>
internal sealed record CheckLine(JsonElement Id, string? Expression, string? Context, string? Fhir);

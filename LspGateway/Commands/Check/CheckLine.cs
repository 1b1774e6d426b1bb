using System.Text.Json;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>A line that <c>check --jsonl</c> reads. Members it does not know are passed over.</summary>
/// <param name="Id">Anything; comes back with the answer.</param>
/// <param name="Expression">What to check.</param>
/// <param name="Context">Type or element path that it is evaluated on; null for the command line's.</param>
/// <param name="Fhir">FHIR release; null for the command line's.</param>
/// <param name="Purpose">What it is for; null for the command line's.</param>
/// <param name="Variables">Environment variables and their types.</param>
/// <param name="Rules">Rules and what they are set to, over the command line's.</param>
internal sealed record CheckLine(
    JsonElement Id,
    string? Expression,
    string? Context,
    string? Fhir,
    string? Purpose,
    Dictionary<string, string?>? Variables,
    Dictionary<string, string?>? Rules);

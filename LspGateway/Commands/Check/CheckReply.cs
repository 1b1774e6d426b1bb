using System.Text.Json;
using System.Text.Json.Serialization;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>A line that <c>check --jsonl</c> writes: findings and type, or why the line could not be checked.</summary>
internal sealed record CheckReply(
    JsonElement Id, IReadOnlyList<Finding>? Diagnostics, ResultTypeName? Type, string? Error)
{
    /// <summary>Whether it makes the exit code 1.</summary>
    [JsonIgnore]
    public bool Fails { get; init; } = true;
}

/// <summary>The type of an expression's result.</summary>
/// <param name="Name">FHIR or System type; several possible ones joined by <c>|</c>.</param>
/// <param name="Collection">True where there can be more than one item.</param>
internal sealed record ResultTypeName(string Name, bool Collection);

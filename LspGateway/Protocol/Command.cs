namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Title">What is shown.</param>
/// <param name="Name">What is done; empty for nothing.</param>
internal sealed record Command(
    string Title, [property: System.Text.Json.Serialization.JsonPropertyName("command")] string Name);

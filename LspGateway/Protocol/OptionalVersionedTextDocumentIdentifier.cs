using System.Text.Json.Serialization;

namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Uri">Kept exactly as the client writes it.</param>
/// <param name="Version">Null, and said so, where the client counts no versions.</param>
internal sealed record OptionalVersionedTextDocumentIdentifier(
    string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

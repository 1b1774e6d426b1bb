using System.Text.Json.Serialization;

namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>
/// That names can be changed: options for clients that ask first, and for all others, who may know of no options, true.
/// </summary>
[JsonConverter(typeof(RenameProviderConverter))]
internal sealed record RenameProvider(bool Prepares);

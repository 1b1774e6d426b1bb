namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>
/// What an item of a list carries so that the rest of it can be worked out when it is asked for (<c>…/resolve</c>).
/// </summary>
/// <param name="Uri">The document it was made of.</param>
/// <param name="Snapshot">The version of the document, by <c>DocumentSnapshot.ResultId</c>.</param>
/// <param name="Id">Which item it is there; the feature's own word.</param>
internal sealed record ItemData(string Uri, string Snapshot, string Id);

using System.Net;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>Where a replica is.</summary>
/// <param name="Name">Distinct from every other's.</param>
/// <param name="Uri">What it is called; a certificate names its host.</param>
/// <param name="Host">
/// The address that is connected to, where the name of the host stands for several; null: whatever the name resolves to.
/// </param>
internal sealed record ReplicaAddress(string Name, Uri Uri, IPAddress? Host);

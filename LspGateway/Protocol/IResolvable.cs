namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>An item whose rest is worked out when it is asked for.</summary>
internal interface IResolvable
{
    /// <summary>Where it came from; null for an item that is whole, or that the client has made itself.</summary>
    ItemData? Data { get; }
}

namespace FhirPathAspire.LspGateway.Wire;

/// <summary>A request that can't be answered, for a reason that the client is told as it is.</summary>
internal sealed class RpcException(int code, string message) : Exception(message)
{
    public RpcError Error { get; } = new(code, message);

    /// <summary>Whether the reason is that more was asked than is allowed.</summary>
    public bool IsLimit { get; init; }
}

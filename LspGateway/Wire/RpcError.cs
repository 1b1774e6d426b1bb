namespace FhirPathAspire.LspGateway.Wire;

/// <summary>What a client is told when something can't be answered: a code and one plain sentence.</summary>
internal sealed record RpcError(int Code, string Message);

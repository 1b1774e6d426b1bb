namespace FhirPathAspire.LspGateway.Routing.Fallback;

/// <summary>What the gateway does itself while no replica answers.</summary>
internal enum FallbackMode
{
    /// <summary>Nothing: every question fails until a replica is back.</summary>
    Off,

    /// <summary>
    /// Mistakes of syntax, syntax trees, folding, selections, formatting. A text that brought every replica down is not
    /// analysed in the process that keeps everybody's documents.
    /// </summary>
    Syntax,

    /// <summary>Everything, in this process.</summary>
    Full,
}

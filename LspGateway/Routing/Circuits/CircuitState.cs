namespace FhirPathAspire.LspGateway.Routing.Circuits;

/// <summary>Whether a replica is given questions.</summary>
internal enum CircuitState
{
    /// <summary>It is.</summary>
    Closed,

    /// <summary>It is being probed; others are preferred until the probe is answered.</summary>
    HalfOpen,

    /// <summary>It is left alone until its break is over; only where nobody else is left is it asked.</summary>
    Open,
}

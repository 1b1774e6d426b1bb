namespace FhirPathAspire.LspGateway.Routing;

/// <summary>Where analysis runs.</summary>
internal enum RoutingMode
{
    /// <summary>Replicas where the configuration names any, else this process.</summary>
    Automatic,

    /// <summary>In this process.</summary>
    InProcess,

    /// <summary>On replicas, found by service discovery.</summary>
    Replicas,
}

namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="WorkDoneProgress">Whether the server may show progress of its own accord.</param>
internal sealed record WindowClientCapabilities(bool? WorkDoneProgress = null);

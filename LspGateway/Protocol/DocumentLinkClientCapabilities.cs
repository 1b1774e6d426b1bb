namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record DocumentLinkClientCapabilities(bool? TooltipSupport = null);

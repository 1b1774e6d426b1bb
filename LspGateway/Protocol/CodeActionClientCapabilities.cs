namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="CodeActionLiteralSupport">Present where the client takes actions, and not commands only.</param>
/// <param name="IsPreferredSupport">Whether one of several may be marked.</param>
/// <param name="DisabledSupport">Whether it shows what can't be done, and why.</param>
/// <param name="DataSupport">Whether it sends back what an action carries.</param>
/// <param name="ResolveSupport">What it asks for later.</param>
internal sealed record CodeActionClientCapabilities(
    CodeActionLiteralClientCapabilities? CodeActionLiteralSupport = null,
    bool? IsPreferredSupport = null,
    bool? DisabledSupport = null,
    bool? DataSupport = null,
    ResolveSupportClientCapabilities? ResolveSupport = null);

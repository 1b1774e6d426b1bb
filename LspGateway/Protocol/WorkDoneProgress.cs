namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Kind">"begin", "report" or "end".</param>
/// <param name="Title">What is done; at the beginning only.</param>
/// <param name="Cancellable">Whether the user may stop it; at the beginning only.</param>
/// <param name="Message">How far it is.</param>
internal sealed record WorkDoneProgress(
    string Kind, string? Title = null, bool? Cancellable = null, string? Message = null);

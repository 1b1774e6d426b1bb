namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>A row of the answer to textDocument/codeAction.</summary>
/// <param name="Title">What it does, as a command.</param>
/// <param name="Kind">"refactor.rewrite"</param>
/// <param name="Diagnostics">What it repairs.</param>
/// <param name="IsPreferred">True for the one that an author who does not choose gets.</param>
/// <param name="Disabled">Why it can't be done here.</param>
/// <param name="Edit">The change; absent where it is worked out when it is asked for.</param>
/// <param name="Data">Where it came from.</param>
internal sealed record CodeAction(
    string Title,
    string? Kind = null,
    IReadOnlyList<Diagnostic>? Diagnostics = null,
    bool? IsPreferred = null,
    CodeActionDisabled? Disabled = null,
    WorkspaceEdit? Edit = null,
    ItemData? Data = null) : IResolvable;

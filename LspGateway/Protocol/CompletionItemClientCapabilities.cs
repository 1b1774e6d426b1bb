namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="SnippetSupport">Whether insert texts may be snippets.</param>
/// <param name="CommitCharactersSupport">Whether items may name characters that accept them.</param>
/// <param name="DocumentationFormat">"markdown", "plaintext", best first.</param>
/// <param name="DeprecatedSupport">Whether an item may be marked as deprecated.</param>
/// <param name="PreselectSupport">Whether an item may be chosen before the others.</param>
/// <param name="TagSupport">The tags that items may have.</param>
/// <param name="InsertReplaceSupport">Whether an item may say what it replaces beside what it is inserted into.</param>
/// <param name="ResolveSupport">The properties that the client asks for later.</param>
/// <param name="LabelDetailsSupport">Whether an item may have more beside its label.</param>
internal sealed record CompletionItemClientCapabilities(
    bool? SnippetSupport = null,
    bool? CommitCharactersSupport = null,
    IReadOnlyList<string>? DocumentationFormat = null,
    bool? DeprecatedSupport = null,
    bool? PreselectSupport = null,
    CompletionItemTagClientCapabilities? TagSupport = null,
    bool? InsertReplaceSupport = null,
    ResolveSupportClientCapabilities? ResolveSupport = null,
    bool? LabelDetailsSupport = null);

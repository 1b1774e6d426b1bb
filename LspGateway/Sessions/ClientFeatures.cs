using FhirPathAspire.LspGateway.Colours;
using FhirPathAspire.LspGateway.Protocol;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>What the client can take, in the server's own words; decided once, by initialize.</summary>
internal sealed record ClientFeatures
{
    private const string Markdown = "markdown";

    /// <summary>Before initialize, and for a client that says nothing of itself.</summary>
    public static ClientFeatures None { get; } = From(new ClientCapabilities());

    /// <summary>A client that names no format is taken to be able to show Markdown, as all known ones can.</summary>
    public required bool MarkdownHover { get; init; }

    public required bool MarkdownDocumentation { get; init; }

    public required bool Snippets { get; init; }

    public required CompletionFeatures Completion { get; init; }

    /// <summary>Whether the client mentions pull diagnostics; some do and never pull.</summary>
    public required bool MentionsPullDiagnostics { get; init; }

    public required bool RegistersPullDiagnostics { get; init; }

    public required NavigationFeatures Navigation { get; init; }

    public required bool AnswersConfiguration { get; init; }

    /// <summary>Whether changes of documents may name the version that they are made for.</summary>
    public required bool VersionedEdits { get; init; }

    /// <summary>Whether changes of documents may hold places that the author goes on typing at.</summary>
    public required bool SnippetEdits { get; init; }

    /// <summary>What the client calls the words of a document; null for one that does not colour them.</summary>
    public required SemanticLegend? Semantics { get; init; }

    /// <summary>Whether a coloured token may have several lines.</summary>
    public required bool MultilineTokens { get; init; }

    public required SignatureFeatures Signatures { get; init; }

    /// <summary>Whether the client asks for the rest of a hint when it is pointed at.</summary>
    public required bool ResolvesHintTooltips { get; init; }

    /// <summary>Whether the client asks for several ranges to be laid out at once.</summary>
    public required bool FormatsRanges { get; init; }

    public required CodeActionFeatures CodeActions { get; init; }

    /// <summary>
    /// Whether the client's files are those of this process, because it has started it. Nobody else's names of files
    /// are ever looked at.
    /// </summary>
    public bool SharesFiles { get; init; }

    public required DiagnosticFeatures Diagnostics { get; init; }

    public required WorkspaceFeatures Workspace { get; init; }

    /// <summary>Whether the server may ask to be told of settings that change.</summary>
    public required bool RegistersConfiguration { get; init; }

    /// <summary>Whether the client shows how the server is (experimental/serverStatus).</summary>
    public required bool ShowsServerStatus { get; init; }

    public static ClientFeatures From(ClientCapabilities capabilities)
    {
        var completion = capabilities.TextDocument?.Completion;
        var diagnostic = capabilities.TextDocument?.Diagnostic;
        var edits = capabilities.Workspace?.WorkspaceEdit;
        return new ClientFeatures
        {
            MarkdownHover = TakesMarkdown(capabilities.TextDocument?.Hover?.ContentFormat),
            MarkdownDocumentation = TakesMarkdown(completion?.CompletionItem?.DocumentationFormat),
            Snippets = completion?.CompletionItem?.SnippetSupport == true,
            Completion = CompletionFeatures.From(completion),
            MentionsPullDiagnostics = diagnostic is not null,
            RegistersPullDiagnostics = diagnostic?.DynamicRegistration == true,
            Semantics = SemanticLegend.For(capabilities.TextDocument?.SemanticTokens),
            MultilineTokens = capabilities.TextDocument?.SemanticTokens?.MultilineTokenSupport == true,
            ResolvesHintTooltips =
                capabilities.TextDocument?.InlayHint?.ResolveSupport?.Properties?.Contains("tooltip") == true,
            Signatures = SignatureFeatures.From(capabilities.TextDocument?.SignatureHelp),
            Navigation = NavigationFeatures.From(capabilities),
            AnswersConfiguration = capabilities.Workspace?.Configuration == true,
            Diagnostics = DiagnosticFeatures.From(capabilities.TextDocument),
            Workspace = WorkspaceFeatures.From(capabilities),
            RegistersConfiguration = capabilities.Workspace?.DidChangeConfiguration?.DynamicRegistration == true,
            ShowsServerStatus = capabilities.Experimental?.ServerStatusNotification == true,
            CodeActions = CodeActionFeatures.From(capabilities.TextDocument?.CodeAction),
            VersionedEdits = edits?.DocumentChanges == true,
            FormatsRanges = capabilities.TextDocument?.RangeFormatting?.RangesSupport == true,
            SnippetEdits = edits is { DocumentChanges: true, SnippetEditSupport: true },
        };
    }

    internal static bool TakesMarkdown(IReadOnlyList<string>? formats)
    {
        return formats is null or [] || formats.Contains(Markdown);
    }
}

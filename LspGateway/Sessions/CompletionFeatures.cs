using FhirPathAspire.LspGateway.Protocol;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>What the client can take of completions.</summary>
internal sealed record CompletionFeatures
{
    private const int Deprecated = 1;

    /// <summary>Documentation is asked for later, item by item.</summary>
    public required bool ResolvesDocumentation { get; init; }

    /// <summary>So is the detail.</summary>
    public required bool ResolvesDetail { get; init; }

    public required bool LabelDetails { get; init; }

    /// <summary>An edit may say what it replaces beside what it is inserted into.</summary>
    public required bool InsertReplace { get; init; }

    public required bool CommitCharacters { get; init; }

    public required bool Preselect { get; init; }

    public required bool DeprecatedTag { get; init; }

    public required bool DeprecatedMark { get; init; }

    public required bool DefaultEditRange { get; init; }

    public required bool DefaultInsertTextFormat { get; init; }

    public required bool DefaultInsertTextMode { get; init; }

    public required bool DefaultCommitCharacters { get; init; }

    public required bool DefaultData { get; init; }

    /// <summary>The list may say how defaults and items go together.</summary>
    public required bool ApplyKind { get; init; }

    public static CompletionFeatures From(CompletionClientCapabilities? capabilities)
    {
        var item = capabilities?.CompletionItem;
        var resolved = item?.ResolveSupport?.Properties ?? [];
        var defaults = capabilities?.CompletionList?.ItemDefaults ?? [];
        return new CompletionFeatures
        {
            ResolvesDocumentation = resolved.Contains("documentation"),
            ResolvesDetail = resolved.Contains("detail"),
            LabelDetails = item?.LabelDetailsSupport == true,
            InsertReplace = item?.InsertReplaceSupport == true,
            CommitCharacters = item?.CommitCharactersSupport == true,
            Preselect = item?.PreselectSupport == true,
            DeprecatedTag = item?.TagSupport?.ValueSet?.Contains(Deprecated) == true,
            DeprecatedMark = item?.DeprecatedSupport == true,
            DefaultEditRange = defaults.Contains("editRange"),
            DefaultInsertTextFormat = defaults.Contains("insertTextFormat"),
            DefaultInsertTextMode = defaults.Contains("insertTextMode"),
            DefaultCommitCharacters = defaults.Contains("commitCharacters"),
            DefaultData = defaults.Contains("data"),
            ApplyKind = capabilities?.CompletionList?.ApplyKindSupport == true,
        };
    }
}

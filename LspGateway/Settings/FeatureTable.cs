using System.Collections.Frozen;

namespace FhirPathAspire.LspGateway.Settings;

/// <summary>The settings of editor features: their paths, what holds where nothing is said, what they turn off.</summary>
internal static class FeatureTable
{
    // A provider that is off answers nothing, and is not advertised where that is known in time.
    private static readonly FrozenDictionary<string, string[]> Providers = new Dictionary<string, string[]>
    {
        ["completion"] = ["textDocument/completion", "completionItem/resolve"],
        ["hover"] = ["textDocument/hover"],
        ["signatureHelp"] = ["textDocument/signatureHelp"],
        ["definition"] =
        [
            "textDocument/definition", "textDocument/declaration", "textDocument/typeDefinition",
            "textDocument/implementation",
        ],
        ["references"] = ["textDocument/references", "textDocument/documentHighlight"],
        ["documentSymbol"] = ["textDocument/documentSymbol"],
        ["semanticTokens"] =
        [
            "textDocument/semanticTokens/full", "textDocument/semanticTokens/full/delta",
            "textDocument/semanticTokens/range",
        ],
        ["codeAction"] = ["textDocument/codeAction", "codeAction/resolve"],
        ["codeLens"] = ["textDocument/codeLens", "codeLens/resolve"],
        ["inlayHints"] = ["textDocument/inlayHint", "inlayHint/resolve"],
        ["formatting"] =
        [
            "textDocument/formatting", "textDocument/rangeFormatting", "textDocument/rangesFormatting",
            "textDocument/onTypeFormatting",
        ],
        ["rename"] = ["textDocument/rename", "textDocument/prepareRename"],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> SwitchOfMethod = Providers
        .SelectMany(static provider => provider.Value.Select(
            method => KeyValuePair.Create(method, SwitchOf(provider.Key))))
        .ToFrozenDictionary();

    /// <summary>Every switch and whether it is on where nothing is said.</summary>
    public static FrozenDictionary<string, bool> Switches { get; } = Providers.Keys
        .Select(static provider => KeyValuePair.Create(SwitchOf(provider), true))
        .Concat(new Dictionary<string, bool>
        {
            ["providers.completion.includeSnippets"] = true,
            ["inlayHints.enabled"] = true,
            ["inlayHints.types"] = true,
            ["inlayHints.parameterNames"] = true,
            ["inlayHints.conversions"] = true,
            ["codeLens.enabled"] = true,
        })
        .ToFrozenDictionary();

    /// <summary>Every number, what it is where nothing is said, and how large it may be.</summary>
    public static FrozenDictionary<string, (int Default, int Most)> Numbers { get; } =
        new Dictionary<string, (int, int)>
        {
            ["providers.completion.maxSuggestions"] = (1_000, 10_000),
        }.ToFrozenDictionary();

    /// <summary>The switch that turns a method off; null where none does.</summary>
    public static string? FindSwitch(string method) => SwitchOfMethod.GetValueOrDefault(method);

    private static string SwitchOf(string provider) => $"providers.{provider}.enabled";
}

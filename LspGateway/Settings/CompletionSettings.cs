namespace FhirPathAspire.LspGateway.Settings;

/// <summary>How much completion offers.</summary>
/// <param name="MaxSuggestions">The best so many; what is left out comes with more letters.</param>
/// <param name="IncludeSnippets">Whether parentheses come with places to fill in.</param>
internal sealed record CompletionSettings(int MaxSuggestions, bool IncludeSnippets);

namespace FhirPath.Language.Features;

/// <summary>What an item of a list of completions is, in many words.</summary>
/// <param name="Documentation">Markdown; empty where nothing more is known of it.</param>
/// <param name="Detail">Type and cardinality, or a signature: short, one line; empty where there is none.</param>
public readonly record struct CompletionText(string Documentation, string Detail)
{
    /// <summary>Nothing is known.</summary>
    public static CompletionText None { get; } = new("", "");
}

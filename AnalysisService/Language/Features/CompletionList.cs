using System.Collections.Immutable;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features;

/// <summary>What an author may write at a place.</summary>
/// <param name="Replace">What an accepted item replaces: the word at the cursor, or the empty place of it.</param>
/// <param name="Items">
/// Best first: before all others those that go on with the letters that the author has written already.
/// </param>
/// <param name="IsIncomplete">True where more letters may bring items that are not listed.</param>
public sealed record CompletionList(TextSpan Replace, ImmutableArray<CompletionItem> Items, bool IsIncomplete)
{
    /// <summary>
    /// What <see cref="CompletionTexts"/> has to know to describe an item of the list, whatever became of the document
    /// since.
    /// </summary>
    public string ResolveData { get; init; } = "";
}

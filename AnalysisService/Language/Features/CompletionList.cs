using System.Collections.Immutable;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features;

/// <summary>What an author may write at a place.</summary>
/// <param name="Replace">What an accepted item replaces: the word at the cursor, or the empty place of it.</param>
/// <param name="Items">Best first; all there are, whatever letters the author has written already.</param>
/// <param name="IsIncomplete">True where more letters may bring items that are not listed.</param>
public sealed record CompletionList(TextSpan Replace, ImmutableArray<CompletionItem> Items, bool IsIncomplete);

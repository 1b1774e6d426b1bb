using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace FhirPath.Language.Features.Completions;

/// <summary>
/// Puts what goes on with the letters that are written already before all others, each group in its own order, and cuts
/// what is too much.
/// </summary>
internal static class CompletionOrder
{
    private const int Groups = 4;

    /// <summary>The list in the order that editors show.</summary>
    /// <param name="list">Best first, as if nothing were written yet.</param>
    /// <param name="written">The letters between the start of what is replaced and the cursor.</param>
    /// <param name="most">How many items are wanted at most; 0 for all.</param>
    public static CompletionList Apply(CompletionList list, ReadOnlySpan<char> written, int most)
    {
        var items = written.IsEmpty ? list.Items : Sort(list.Items, written);
        return most > 0 && items.Length > most
            ? list with { Items = items[..most], IsIncomplete = true }
            : list with { Items = items };
    }

    private static ImmutableArray<CompletionItem> Sort(
        ImmutableArray<CompletionItem> items, ReadOnlySpan<char> written)
    {
        var groups = new int[items.Length];
        var sizes = new int[Groups + 1];
        for (var index = 0; index < items.Length; index++)
        {
            groups[index] = GroupOf(items[index], written);
            sizes[groups[index] + 1]++;
        }

        for (var group = 1; group <= Groups; group++)
        {
            sizes[group] += sizes[group - 1];
        }

        var sorted = new CompletionItem[items.Length];
        for (var index = 0; index < items.Length; index++)
        {
            sorted[sizes[groups[index]]++] = items[index];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }

    // Begins with the letters, as they are or in another case; has them one behind the other; has not.
    private static int GroupOf(CompletionItem item, ReadOnlySpan<char> written)
    {
        var text = item.FilterText.Length == 0 ? item.Label : item.FilterText;
        return text.AsSpan().StartsWith(written) ? 0
            : text.AsSpan().StartsWith(written, StringComparison.OrdinalIgnoreCase) ? 1
            : HasInOrder(text, written) ? 2
            : 3;
    }

    private static bool HasInOrder(ReadOnlySpan<char> text, ReadOnlySpan<char> written)
    {
        foreach (var letter in text)
        {
            if (char.ToUpperInvariant(letter) == char.ToUpperInvariant(written[0]))
            {
                written = written[1..];
                if (written.IsEmpty)
                {
                    return true;
                }
            }
        }

        return false;
    }
}

using FhirPathAspire.LspGateway.Protocol;

namespace FhirPathAspire.LspGateway.Colours;

/// <summary>
/// What changed between two answers: all that lies between what both begin and end with. Positions count from token to
/// token, so an edit in one place changes the numbers of one place.
/// </summary>
internal static class SemanticDelta
{
    private const int NumbersPerToken = 5;

    /// <summary>One edit, or none where both are the same; whole tokens go and come.</summary>
    public static IReadOnlyList<SemanticTokensEdit> Between(IReadOnlyList<int> before, IReadOnlyList<int> after)
    {
        var least = Math.Min(before.Count, after.Count);
        var start = 0;
        while (start < least && before[start] == after[start])
        {
            start++;
        }

        if (start == before.Count && start == after.Count)
        {
            return [];
        }

        start -= start % NumbersPerToken;
        var same = 0;
        while (same < least - start && before[before.Count - 1 - same] == after[after.Count - 1 - same])
        {
            same++;
        }

        same -= same % NumbersPerToken;
        var data = new int[after.Count - same - start];
        for (var index = 0; index < data.Length; index++)
        {
            data[index] = after[start + index];
        }

        return [new SemanticTokensEdit(start, before.Count - same - start, data)];
    }
}

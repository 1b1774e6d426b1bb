namespace FhirPath.Language.Features;

/// <summary>How much of the completions is wanted.</summary>
/// <param name="MostItems">More items than this are left out, the least likely ones; 0 for no limit.</param>
/// <param name="LeavesTexts">
/// True where the documentation of items is asked for by <see cref="CompletionTexts"/>, one at a time.
/// </param>
public sealed record CompletionRequest(int MostItems, bool LeavesTexts)
{
    /// <summary>All there is.</summary>
    public static CompletionRequest All { get; } = new(0, LeavesTexts: false);
}

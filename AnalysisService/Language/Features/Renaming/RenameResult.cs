using System.Collections.Immutable;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Renaming;

/// <summary>What becomes of a wish to change a name.</summary>
/// <param name="Edits">In the order of the text; empty where there is a problem, or nothing to be done.</param>
/// <param name="Problem">Why it can't be changed, a sentence or two; null where it can.</param>
/// <param name="IsNameInvalid">True where the problem is that no variable can have the new name.</param>
public sealed record RenameResult(ImmutableArray<TextEdit> Edits, string? Problem = null, bool IsNameInvalid = false)
{
    internal static RenameResult Refused(string problem) => new([], problem);

    internal static RenameResult Invalid(string problem) => new([], problem, IsNameInvalid: true);
}

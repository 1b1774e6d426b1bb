namespace FhirPath.Language.Syntax;

/// <summary>How things stood where the parser began with a part that it may keep.</summary>
/// <param name="Place">The part's place.</param>
/// <param name="Slips">How much was found or stepped over before it.</param>
/// <param name="Depth">How deep the part nests itself.</param>
/// <param name="OuterDeepest">How deep the text before it nests.</param>
/// <param name="Pending">How many parts were waiting to be kept.</param>
/// <param name="Slot">The slot that the part has reached.</param>
internal record struct ReuseMark(ReusePlace Place, int Slips, int Depth, int OuterDeepest, int Pending, int Slot);

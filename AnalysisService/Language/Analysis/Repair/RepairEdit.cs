using FhirPath.Language.Text;

namespace FhirPath.Language.Analysis.Repair;

/// <summary>One bracket or quote put into a text or taken out of it.</summary>
/// <param name="Offset">Where it is put, or stands.</param>
/// <param name="Sign">The bracket or quote.</param>
/// <param name="IsInsertion">False where it is taken out.</param>
internal readonly record struct RepairEdit(int Offset, char Sign, bool IsInsertion)
{
    /// <summary>What it replaces in the text.</summary>
    public TextSpan Span => new(Offset, IsInsertion ? 0 : 1);

    /// <summary>The same as an edit for an editor.</summary>
    public TextEdit ToTextEdit() => new(Span, IsInsertion ? Sign.ToString() : "");

    public string Apply(string text) => IsInsertion
        ? text.Insert(Offset, Sign.ToString())
        : text.Remove(Offset, 1);

    /// <summary>The place in the text before the edit of a span of the text after it.</summary>
    public TextSpan ToBefore(TextSpan after)
    {
        if (IsInsertion)
        {
            return TextSpan.FromBounds(BeforeInsertion(after.Start), BeforeInsertion(after.End));
        }

        var end = after.End > Offset ? after.End + 1 : after.End;
        var start = after.Start >= Offset && !after.IsEmpty ? after.Start + 1 : after.Start;
        return TextSpan.FromBounds(after.IsEmpty ? end : start, end);
    }

    private int BeforeInsertion(int position) => position > Offset ? position - 1 : position;
}

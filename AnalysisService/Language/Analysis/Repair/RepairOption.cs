namespace FhirPath.Language.Analysis.Repair;

/// <summary>One way to set a bracket or quote right, and what speaks against it.</summary>
/// <param name="Edit">What to change.</param>
/// <param name="Text">The text after it.</param>
/// <param name="Cost">What speaks against it; less is better.</param>
internal sealed record RepairOption(RepairEdit Edit, string Text, int Cost)
{
    /// <summary>
    /// Where, before the edit, the bracket stands that has no partner without it; of several in a row the last one,
    /// since any of them might be it.
    /// </summary>
    /// <param name="before">The text before the edit.</param>
    public int Anchor(string before)
    {
        var anchor = Edit.Offset;
        if (Edit.IsInsertion)
        {
            var partner = BracketScan.Of(Text).PartnerAt(Edit.Offset);
            anchor = partner > Edit.Offset ? partner - 1 : partner;
        }

        while (anchor >= 0 && anchor + 1 < before.Length && before[anchor + 1] == before[anchor])
        {
            anchor++;
        }

        return anchor;
    }
}

namespace FhirPath.Language.Syntax;

/// <summary>How things stood where the parser began with a part that it may keep.</summary>
internal sealed class ReuseMark(ReusePlace place, int findings, int depth, int outerDeepest, int pending, int slot)
{
    public ReusePlace Place => place;

    /// <summary>How many findings there were.</summary>
    public int Findings => findings;

    /// <summary>How deep the part nests itself.</summary>
    public int Depth => depth;

    /// <summary>How deep the text before it nests.</summary>
    public int OuterDeepest => outerDeepest;

    /// <summary>How many parts were waiting to be kept.</summary>
    public int Pending => pending;

    /// <summary>The slot that the chain has reached.</summary>
    public int Slot { get; set; } = slot;
}

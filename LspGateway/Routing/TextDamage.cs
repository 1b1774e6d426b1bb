namespace FhirPathAspire.LspGateway.Routing;

/// <summary>How much of a text some changes left alone, in UTF-16 code units.</summary>
/// <param name="Prefix">At its start.</param>
/// <param name="Suffix">At its end.</param>
internal readonly record struct TextDamage(int Prefix, int Suffix)
{
    /// <summary>Nothing has changed, however long the text is.</summary>
    public static TextDamage None { get; } = new(int.MaxValue, int.MaxValue);

    /// <summary>The damage of both together.</summary>
    public TextDamage With(TextDamage later) => new(Math.Min(Prefix, later.Prefix), Math.Min(Suffix, later.Suffix));
}

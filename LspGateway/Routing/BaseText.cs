using FhirPath.Analysis.V1;
using Google.Protobuf;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>An earlier version of a text, and how much of it is still the same.</summary>
/// <param name="ContentHash">Of the earlier version.</param>
/// <param name="Length">Of the earlier version, in UTF-16 code units.</param>
/// <param name="Damage">What has changed since.</param>
internal sealed record BaseText(ByteString ContentHash, int Length, TextDamage Damage)
{
    /// <summary>What turns the earlier version into a text.</summary>
    public TextEdit EditTo(string text)
    {
        // Half an emoji may have become a whole one by what stands beside it now, and the other way round.
        var start = Math.Max(Damage.Prefix - 1, 0);
        var most = Math.Min(Length, text.Length) - start;
        var suffix = Math.Clamp(Damage.Suffix - 1, 0, most);
        return new TextEdit
        {
            Span = new Span { Start = start, Length = Length - start - suffix },
            NewText = text[start..^suffix],
        };
    }
}

using System.Buffers;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Links;

/// <summary>Web addresses in texts for people.</summary>
internal static class WebAddress
{
    private const int LongestAddress = 2_000;

    private static readonly SearchValues<char> Ends =
        SearchValues.Create(" \t\r\n\f\v'\"`<>|\\^{}\u00a0\u2028\u2029\u0085");

    /// <summary>The first http or https address, without the signs that end a sentence around it; empty for none.</summary>
    public static TextSpan FindIn(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var scheme = text[start..].IndexOf("http", StringComparison.Ordinal);
            if (scheme < 0)
            {
                break;
            }

            start += scheme;
            var prefix = PrefixLength(text[start..]);
            var end = text[start..].IndexOfAny(Ends);
            var longest = end < 0 ? text.Length - start : end;
            var length = prefix > 0 && longest <= LongestAddress ? LengthOf(text.Slice(start, longest)) : 0;
            if (length > prefix)
            {
                return new TextSpan(start, length);
            }

            start += prefix > 0 ? longest : "http".Length;
        }

        return default;
    }

    private static int PrefixLength(ReadOnlySpan<char> text) =>
        text.StartsWith("http://") ? "http://".Length : text.StartsWith("https://") ? "https://".Length : 0;

    private static int LengthOf(ReadOnlySpan<char> address)
    {
        address = address.TrimEnd(".,;:!?*");
        while (address is [.., ')'] && address.Count('(') < address.Count(')'))
        {
            address = address[..^1].TrimEnd(".,;:!?*");
        }

        return address.Length;
    }
}

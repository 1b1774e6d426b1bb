using System.Globalization;

namespace FhirPath.Language.Syntax;

/// <summary>Decimal numbers as text, exactly.</summary>
internal static class DecimalText
{
    private const int GreatestExponent = 20;

    /// <summary>A number with its exponent worked into it: <c>1.5</c> and <c>3</c> make <c>1500</c>.</summary>
    /// <param name="number">Digits, with or without a point.</param>
    /// <param name="exponent">Digits, with or without a sign.</param>
    /// <returns>Null where the result would be too long to be meant.</returns>
    public static string? WithoutExponent(ReadOnlySpan<char> number, ReadOnlySpan<char> exponent)
    {
        if (!int.TryParse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power)
            || power is < -GreatestExponent or > GreatestExponent)
        {
            return null;
        }

        var point = number.IndexOf('.');
        var whole = point < 0 ? number.ToString() : number[..point].ToString();
        var fraction = point < 0 ? "" : number[(point + 1)..].ToString();
        while (power > 0)
        {
            whole += fraction.Length > 0 ? fraction[0] : '0';
            fraction = fraction.Length > 0 ? fraction[1..] : "";
            power--;
        }

        while (power < 0)
        {
            fraction = (whole.Length > 0 ? whole[^1] : '0') + fraction;
            whole = whole.Length > 0 ? whole[..^1] : "";
            power++;
        }

        whole = whole.TrimStart('0');
        whole = whole.Length == 0 ? "0" : whole;
        return fraction.Length == 0 ? whole : $"{whole}.{fraction}";
    }
}

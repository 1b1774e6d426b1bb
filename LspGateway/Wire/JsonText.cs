using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FhirPathAspire.LspGateway.Wire;

/// <summary>
/// Reads JSON strings as editors write them. The platform's reader refuses an escaped unpaired surrogate ("\ud83d"),
/// which is what an editor sends while half an emoji stands in its text; here it is read as it is. Bytes that are
/// no UTF-8 are still an error: to replace them silently would make the text drift from the client's.
/// </summary>
internal static class JsonText
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The string or property name that the reader stands on.</summary>
    /// <exception cref="JsonException">It holds bytes that are no UTF-8.</exception>
    public static string Read(ref Utf8JsonReader reader)
    {
        try
        {
            if (!reader.HasValueSequence)
            {
                return Decode(reader.ValueSpan, reader.ValueIsEscaped);
            }

            var length = checked((int)reader.ValueSequence.Length);
            var rented = ArrayPool<byte>.Shared.Rent(length);
            try
            {
                reader.ValueSequence.CopyTo(rented);
                return Decode(rented.AsSpan(0, length), reader.ValueIsEscaped);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
        catch (DecoderFallbackException exception)
        {
            throw new JsonException("A string holds bytes that are no UTF-8.", exception);
        }
    }

    private static string Decode(ReadOnlySpan<byte> utf8, bool escaped)
    {
        return escaped ? Unescape(utf8) : Strict.GetString(utf8);
    }

    private static string Unescape(ReadOnlySpan<byte> utf8)
    {
        // Every escape takes at least as many bytes as the characters it stands for.
        var rented = ArrayPool<char>.Shared.Rent(utf8.Length);
        try
        {
            var chars = rented.AsSpan();
            var written = 0;
            while (!utf8.IsEmpty)
            {
                var plain = utf8.IndexOf((byte)'\\');
                plain = plain < 0 ? utf8.Length : plain;
                written += Strict.GetChars(utf8[..plain], chars[written..]);
                utf8 = utf8[plain..];
                if (!utf8.IsEmpty)
                {
                    chars[written++] = ReadEscape(ref utf8);
                }
            }

            return new string(chars[..written]);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    /// <summary>\n or \u000a; that the escape is well formed was checked when the token was read.</summary>
    private static char ReadEscape(ref ReadOnlySpan<byte> utf8)
    {
        var kind = utf8[1];
        if (kind == 'u')
        {
            var code = ushort.Parse(utf8[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            utf8 = utf8[6..];
            return (char)code;
        }

        utf8 = utf8[2..];
        return kind switch
        {
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            _ => (char)kind,
        };
    }
}

namespace FhirPath.Language.Documents;

/// <summary>
/// Finds the type of a resource written in a directive, <c>{ "resourceType": "Patient", … }</c>, without reading the
/// rest: the text may be unfinished.
/// </summary>
internal static class InlineResource
{
    private const string TypeProperty = "resourceType";

    /// <summary>True for text that begins as an object does.</summary>
    public static bool IsObject(ReadOnlySpan<char> text) => text.TrimStart() is ['{', ..];

    /// <summary>True for an object whose brackets and quotes are closed, with nothing behind it.</summary>
    public static bool IsWhole(ReadOnlySpan<char> json)
    {
        var depth = 0;
        json = json.Trim();
        while (!json.IsEmpty)
        {
            if (json[0] == '"')
            {
                var length = json.Length;
                var text = TakeString(ref json);
                if (text.Length + 2 > length - json.Length)
                {
                    return false;
                }

                continue;
            }

            depth += json[0] switch
            {
                '{' or '[' => 1,
                '}' or ']' => -1,
                _ => 0,
            };
            json = json[1..];
            if (depth == 0)
            {
                return json.IsEmpty;
            }
        }

        return false;
    }

    /// <summary>The value of the object's own resourceType; null where the text is no object or has none.</summary>
    public static string? TypeOf(ReadOnlySpan<char> json)
    {
        var depth = 0;
        while (!json.IsEmpty)
        {
            switch (json[0])
            {
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']':
                    depth--;
                    break;
                case '"':
                    var name = TakeString(ref json);
                    if (depth == 1 && name is TypeProperty && TryTakeColon(ref json))
                    {
                        return json is ['"', ..] ? TakeString(ref json).ToString() : null;
                    }

                    continue;
                default:
                    if (depth == 0 && !char.IsWhiteSpace(json[0]))
                    {
                        return null;
                    }

                    break;
            }

            json = json[1..];
        }

        return null;
    }

    // The text between the quotes; what it escapes is no type's name.
    private static ReadOnlySpan<char> TakeString(ref ReadOnlySpan<char> json)
    {
        var end = 1;
        while (end < json.Length && json[end] != '"')
        {
            end += json[end] == '\\' ? 2 : 1;
        }

        end = Math.Min(end, json.Length);
        var text = json[1..end];
        json = json[Math.Min(end + 1, json.Length)..];
        return text;
    }

    private static bool TryTakeColon(ref ReadOnlySpan<char> json)
    {
        json = json.TrimStart();
        if (json is not [':', ..])
        {
            return false;
        }

        json = json[1..].TrimStart();
        return true;
    }
}

namespace FhirPath.Language.Features.Outline;

/// <summary>How well a name fits what somebody looks for.</summary>
internal static class NameMatch
{
    /// <summary>
    /// 0 where the name begins with the query, 1 where it holds it, 2 where it holds its characters in their order; null
    /// where it does not. Case and blanks of the query don't matter; an empty one fits everything.
    /// </summary>
    public static int? Rank(string name, string query)
    {
        if (name.StartsWith(query, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        return name.Contains(query, StringComparison.OrdinalIgnoreCase) ? 1 : HasInOrder(name, query) ? 2 : null;
    }

    private static bool HasInOrder(string name, string query)
    {
        var next = 0;
        foreach (var character in query)
        {
            if (char.IsWhiteSpace(character))
            {
                continue;
            }

            while (next < name.Length && char.ToUpperInvariant(name[next]) != char.ToUpperInvariant(character))
            {
                next++;
            }

            if (next++ >= name.Length)
            {
                return false;
            }
        }

        return true;
    }
}

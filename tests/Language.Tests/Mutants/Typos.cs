namespace FhirPath.Language.Tests.Mutants;

/// <summary>Slips of the fingers in one word: a letter dropped, doubled, swapped with the next, or another one.</summary>
internal static class Typos
{
    public static string In(string word, Random random)
    {
        while (true)
        {
            var at = random.Next(word.Length);
            var typo = random.Next(4) switch
            {
                0 when word.Length > 1 => word.Remove(at, 1),
                1 => word.Insert(at, word[at].ToString()),
                2 when at + 1 < word.Length => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
                3 => word[..at] + (char)('a' + random.Next(26)) + word[(at + 1)..],
                _ => word,
            };
            if (typo != word && (char.IsAsciiLetter(typo[0]) || typo[0] == '_'))
            {
                return typo;
            }
        }
    }
}

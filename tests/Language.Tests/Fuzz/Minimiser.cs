namespace FhirPath.Language.Tests.Fuzz;

/// <summary>Makes a failing text smaller as long as it fails: halves, quarters, … single letters left out.</summary>
internal static class Minimiser
{
    private const int MostTries = 400;

    public static string Shrink(string text, Func<string, bool> fails)
    {
        var tries = 0;
        for (var length = Math.Max(text.Length / 2, 1); length >= 1; length /= 2)
        {
            for (var start = 0; start < text.Length && tries < MostTries;)
            {
                var smaller = text.Remove(start, Math.Min(length, text.Length - start));
                tries++;
                if (fails(smaller))
                {
                    text = smaller;
                }
                else
                {
                    start += length;
                }
            }
        }

        return text;
    }
}

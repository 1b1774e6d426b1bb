using CsCheck;

namespace FhirPath.Language.Tests.Corpus;

/// <summary>Draws samples, the same ones in every run.</summary>
internal static class Sampling
{
    private const uint Stream = 1;
    private const ulong Seed = 20_260_101;

    public static void Each<T>(Gen<T> samples, int count, Action<T> check)
    {
        var random = new PCG(Stream, Seed);
        for (var index = 0; index < count; index++)
        {
            check(samples.Generate(random, null, out _));
        }
    }

    public static Gen<string> OneOf(params string[] choices) =>
        Gen.Int[0, choices.Length - 1].Select(index => choices[index]);
}

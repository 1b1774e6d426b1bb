using System.Text;

namespace FhirPathAspire.Benchmarks.Graph;

/// <summary>Holds answers to what was asked: the time of an empty answer would be worth nothing.</summary>
internal static class Answer
{
    /// <exception cref="InvalidOperationException">The answer lacks it.</exception>
    public static void MustHold(ReadOnlyMemory<byte> answer, ReadOnlySpan<byte> part)
    {
        if (answer.Span.IndexOf(part) < 0)
        {
            throw new InvalidOperationException(
                $"An answer without {Encoding.UTF8.GetString(part)}: {Encoding.UTF8.GetString(answer.Span)}");
        }
    }
}

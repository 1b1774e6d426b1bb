namespace FhirPathAspire.Benchmarks.Peers;

/// <summary>The least that issue and design ask for, in expressions a second of one core.</summary>
internal static class RateBudget
{
    /// <summary>Parses of short expressions.</summary>
    public const double Parses = 500_000;

    /// <summary>Checks of typical ones: parse, types, findings.</summary>
    public const double Checks = 100_000;
}

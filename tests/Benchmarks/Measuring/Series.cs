namespace FhirPathAspire.Benchmarks.Measuring;

/// <summary>Samples of one thing, in one unit.</summary>
internal sealed class Series(string name, string unit = "ms")
{
    private readonly List<double> _samples = [];

    /// <summary>What was measured.</summary>
    public string Name => name;

    /// <summary>Of every sample.</summary>
    public string Unit => unit;

    public int Count => _samples.Count;

    public double Median => Percentile(50);

    public void Add(double sample) => _samples.Add(sample);

    /// <summary>The smallest sample that at least so many percent do not exceed (nearest rank).</summary>
    public double Percentile(double percent)
    {
        var sorted = _samples.Order().ToArray();
        var rank = (int)Math.Ceiling(percent / 100 * sorted.Length);
        return sorted[Math.Clamp(rank - 1, 0, sorted.Length - 1)];
    }
}

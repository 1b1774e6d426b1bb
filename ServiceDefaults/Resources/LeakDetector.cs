namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>
/// Tells a leak from a busy heap by its trend. A pure function of what survived collections: the time is cut into equal
/// parts, each stands for its least value (garbage of older generations is gone there), and a robust slope (Theil and
/// Sen: the median over all pairs) goes through them. A saw-tooth has no slope, a step up rises once; a leak rises in
/// nearly every part.
/// </summary>
internal static class LeakDetector
{
    private const int Parts = 8;
    private const int LeastPointsInAPart = 2;

    /// <summary>How many of the steps from part to part must lead upwards, by at least this share of their mean.</summary>
    private const int LeastRises = Parts - 3;
    private const double LeastRise = 0.3;

    /// <summary>What does not rise at the end as well, by at least this share, has been filled and is full.</summary>
    private const double LeastRiseAtTheEnd = 0.5;

    /// <summary>Part of the growth that a single step may have: more, and it is a step and no slope.</summary>
    private const double LargestStep = 0.5;

    /// <summary>Growth in proportion to what was there.</summary>
    private const double LeastGrowth = 0.1;

    /// <param name="points">When a sample was taken, and what survived the collection before it; by time.</param>
    /// <param name="leastBytes">Growth over all of them that may be called a leak.</param>
    /// <returns>Null where there are too few points to tell.</returns>
    public static LeakTrend? Find(IReadOnlyList<(DateTimeOffset At, long Bytes)> points, long leastBytes)
    {
        if (points.Count < Parts * LeastPointsInAPart || points[^1].At <= points[0].At)
        {
            return null;
        }

        var minima = Minima(points);
        if (minima.Count < Parts)
        {
            return null;
        }

        var slope = MedianSlope(minima);
        var steps = minima.Zip(minima.Skip(1), static (before, after) => after.Bytes - before.Bytes).ToList();
        var growth = minima[^1].Bytes - minima[0].Bytes;
        var mean = growth / steps.Count;
        var isSteady = steps.Count(step => step >= mean * LeastRise) >= LeastRises
            && steps[^1] + steps[^2] >= 2 * mean * LeastRiseAtTheEnd
            && steps.Max() <= growth * LargestStep;
        var isMuch = growth >= leastBytes && growth >= minima[0].Bytes * LeastGrowth;
        return new LeakTrend(slope, slope > 0 && isSteady && isMuch);
    }

    private static List<(double Hours, double Bytes)> Minima(IReadOnlyList<(DateTimeOffset At, long Bytes)> points)
    {
        var begin = points[0].At;
        var part = (points[^1].At - begin) / Parts;
        return
        [
            .. points
                .GroupBy(point => Math.Min(Parts - 1, (int)((point.At - begin) / part)))
                .Where(static group => group.Count() >= LeastPointsInAPart)
                .OrderBy(static group => group.Key)
                .Select(group => group.MinBy(static point => point.Bytes))
                .Select(point => ((point.At - begin).TotalHours, (double)point.Bytes)),
        ];
    }

    private static double MedianSlope(List<(double Hours, double Bytes)> points)
    {
        var slopes = new List<double>();
        for (var first = 0; first < points.Count; first++)
        {
            for (var second = first + 1; second < points.Count; second++)
            {
                slopes.Add((points[second].Bytes - points[first].Bytes) / (points[second].Hours - points[first].Hours));
            }
        }

        slopes.Sort();
        return (slopes[(slopes.Count - 1) / 2] + slopes[slopes.Count / 2]) / 2;
    }
}

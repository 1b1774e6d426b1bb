namespace FhirPathAspire.AppHost.Embedded.Telemetry;

/// <summary>Puts spans together to traces, the newest first.</summary>
internal static class TraceViews
{
    private const double NanosecondsPerMillisecond = 1_000_000;
    private const int DeepestShown = 20;

    public static IReadOnlyList<TraceView> From(IEnumerable<Span> spans, int atMost) =>
    [
        .. spans.GroupBy(span => span.TraceId)
            .OrderByDescending(trace => trace.Max(span => span.Start))
            .Take(atMost)
            .Select(View),
    ];

    private static TraceView View(IGrouping<string, Span> trace)
    {
        var byId = trace.GroupBy(span => span.Id).ToDictionary(group => group.Key, group => group.First());
        var ordered = trace.OrderBy(span => span.Start).ToArray();
        var start = ordered[0].Start;
        var end = ordered.Max(span => span.End);
        var root = ordered.FirstOrDefault(span => !byId.ContainsKey(span.ParentId)) ?? ordered[0];
        return new TraceView(
            trace.Key,
            $"{root.Service}: {root.Name}",
            DateTimeOffset.FromUnixTimeMilliseconds((long)(start / NanosecondsPerMillisecond)),
            Milliseconds(start, end),
            ordered.Any(span => span.IsError),
            [
                .. ordered.Select(span => new SpanView(
                    span.Service,
                    span.Name,
                    Depth(span, byId),
                    Milliseconds(start, span.Start),
                    Milliseconds(span.Start, span.End),
                    span.IsError)),
            ]);
    }

    private static int Depth(Span span, Dictionary<string, Span> byId)
    {
        var depth = 0;
        while (depth < DeepestShown && byId.TryGetValue(span.ParentId, out var parent))
        {
            span = parent;
            depth++;
        }

        return depth;
    }

    private static double Milliseconds(ulong from, ulong to) =>
        Math.Round((to > from ? to - from : 0) / NanosecondsPerMillisecond, 3);
}

using System.Diagnostics.Metrics;

namespace FhirPathAspire.ServiceDefaults.Recovery;

internal static class RecoveryMetrics
{
    private static readonly Meter Meter = new("FhirPath.Recovery");

    private static readonly Counter<long> Attempts = Meter.CreateCounter<long>(
        "fhirpath.recovery.attempts", "{attempt}", "Requests to recover from a fault, by strategy and outcome.");

    public static void Count(string strategy, string outcome) => Attempts.Add(
        1, new("strategy", strategy), new KeyValuePair<string, object?>("outcome", outcome));
}

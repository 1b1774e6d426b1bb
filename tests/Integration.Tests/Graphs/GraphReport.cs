using System.Globalization;
using System.Text;

namespace FhirPathAspire.Integration.Tests.Graphs;

/// <summary>What is known of a graph, for the message of a test that waited in vain.</summary>
public static partial class GraphReport
{
    /// <summary>Every replica as it is now.</summary>
    public static async Task<IReadOnlyList<ResourceEvent>> CurrentAsync(DistributedApplication app)
    {
        // The watch begins with all that is known; a moment without news means that this is all.
        var known = new Dictionary<string, ResourceEvent>(StringComparer.Ordinal);
        using var quiet = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        try
        {
            await foreach (var change in app.ResourceNotifications.WatchAsync(quiet.Token))
            {
                known[change.ResourceId] = change;
            }
        }
        catch (OperationCanceledException) when (quiet.IsCancellationRequested)
        {
            return [.. known.Values];
        }

        return [.. known.Values];
    }

    public static int ProcessId(CustomResourceSnapshot snapshot) => Convert.ToInt32(
        snapshot.Properties.Single(property => property.Name == "executable.pid").Value, CultureInfo.InvariantCulture);

    public static async Task<string> Write(DistributedApplication app)
    {
        var report = new StringBuilder();
        foreach (var replica in await CurrentAsync(app))
        {
            report.Append(
                CultureInfo.InvariantCulture,
                $"{replica.ResourceId}: {replica.Snapshot.State?.Text}, {replica.Snapshot.HealthStatus}, ")
                .Append(CultureInfo.InvariantCulture, $"exit code {replica.Snapshot.ExitCode}\n");
        }

        AppendLogs(app, report);
        return report.ToString();
    }

    static partial void AppendLogs(DistributedApplication app, StringBuilder report);
}

using System.Globalization;

namespace FhirPathAspire.AppHost.Embedded.Lifetime;

/// <summary>
/// The one line that tells where each thing is, which orchestrator runs, and how to choose the other.
/// </summary>
internal static class ReadyBanner
{
    public static string Write(TimeSpan age, IReadOnlyList<ResourceEvent> replicas, string? dashboard)
    {
        var parts = replicas.GroupBy(replica => replica.Resource.Name).Select(Describe)
            .Concat(dashboard is null ? [] : [$"dashboard {dashboard}"]);
        return string.Create(CultureInfo.InvariantCulture, $"Ready after {age.TotalSeconds:0.0} s: ")
            + string.Join("; ", parts)
            + ". Run by the embedded orchestrator (UseAspire=true builds with .NET Aspire instead). Ctrl+C stops.";
    }

    // One process tells all its addresses, several only how many there are.
    private static string Describe(IGrouping<string, ResourceEvent> resource) => resource.ToArray() switch
    {
        [var only] => $"{resource.Key} {string.Join(", ", only.Snapshot.Urls.Select(Describe))}",
        var several => $"{several.Length} × {resource.Key}",
    };

    private static string Describe(UrlSnapshot url) =>
        url.DisplayText is "" ? url.Url : $"{url.DisplayText} {url.Url}";
}

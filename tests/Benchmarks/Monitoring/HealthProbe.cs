using System.Diagnostics;
using FhirPathAspire.Benchmarks.Measuring;

namespace FhirPathAspire.Benchmarks.Monitoring;

/// <summary>Asks one page of health again and again, twenty times a second.</summary>
internal sealed class HealthProbe(Uri page)
{
    private static readonly string[] Pages = ["/health", "/alive", "/fhirpath/health", "/fhirpath/resources"];
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public Series Series { get; } = new($"{page.AbsolutePath} while editors type");

    public static IReadOnlyList<HealthProbe> OfGateway(Uri gateway) =>
        [.. Pages.Select(path => new HealthProbe(new Uri(gateway, path)))];

    /// <summary>Asks until it is cancelled; an answer that is not 200 ends the run.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        while (!cancellationToken.IsCancellationRequested)
        {
            var started = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(page, CancellationToken.None);
            await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
            Series.Add(Timed.MillisecondsSince(started));
            answer.EnsureSuccessStatusCode();
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

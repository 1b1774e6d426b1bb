using System.Net.Sockets;
using System.Text.RegularExpressions;
using FhirPathAspire.Integration.Tests.Graphs;

namespace FhirPathAspire.Integration.Tests.Observability;

/// <summary>
/// Dashboards, rules and docs speak of metrics by name. Here the real processes are scraped after some work, so that a
/// metric or a label that is renamed fails a test and not an operator's night.
/// </summary>
public sealed partial class MetricNamesTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    [Fact]
    public async Task Dashboards_and_rules_ask_only_for_what_the_processes_export()
    {
        var known = new KnownSeries(await ScrapeAsync());

        Assert.Empty(ObservabilityFiles.Queries().SelectMany(known.Problems));
    }

    [Fact]
    public async Task Every_metric_of_ours_is_told_in_the_docs()
    {
        var told = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "docs", "observability.md"), TestContext.Current.CancellationToken);

        var ours = (await ScrapeAsync()).Keys.Where(static name => name.StartsWith("fhirpath_", StringComparison.Ordinal))
            .Select(static name => Part().Replace(name, ""))
            .Distinct();

        Assert.All(ours, name => Assert.Contains($"`{name}`", told, StringComparison.Ordinal));
        Assert.All(
            KnownSeries.DeclaredNames(), name => Assert.Contains($"`{name}", told, StringComparison.Ordinal));
    }

    [Fact]
    public void A_metric_that_nobody_exports_is_found()
    {
        var known = new KnownSeries(new Dictionary<string, HashSet<string>> { ["a_total"] = ["kind"] });

        Assert.Equal(
            [
                "here: a_total has no label color.",
                "here: nobody exports b_total.",
                "here: nothing in it has a label size.",
            ],
            known.Problems(new AskedQuery(
                "here", "sum by (kind, size) (rate(a_total{color=~\"[ab]\"}[5m])) / on (instance) b_total > 1e3", [])));
    }

    private async Task<Dictionary<string, HashSet<string>>> ScrapeAsync()
    {
        await WorkAsync();
        using var client = new HttpClient();
        var series = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        await Bounded.WaitAsync(
            cancellation => ScrapeUntilSampledAsync(client, series, cancellation),
            "the resources are sampled for the first time",
            () => GraphReport.Write(graph.App));
        return series;
    }

    private async Task ScrapeUntilSampledAsync(
        HttpClient client, Dictionary<string, HashSet<string>> series, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        do
        {
            await ScrapeOnceAsync(client, series, cancellation);
        }
        while (!series.ContainsKey("fhirpath_resources_file_handles") && await timer.WaitForNextTickAsync(cancellation));
    }

    private async Task ScrapeOnceAsync(
        HttpClient client, Dictionary<string, HashSet<string>> series, CancellationToken cancellation)
    {
        var replicas = await GraphReport.CurrentAsync(graph.App);
        foreach (var url in replicas.SelectMany(static replica => replica.Snapshot.Urls)
            .Where(static url => url.Name == "http"))
        {
            PrometheusText.Read(await client.GetStringAsync(new Uri(new Uri(url.Url), "/metrics"), cancellation), series);
        }
    }

    // An answer, an error, a message that is none, and a connection that breaks: most instruments have something to tell.
    private async Task WorkAsync()
    {
        await using var editor = await EditorSession.OpenAsync(graph, "// @resource Patient\nPatient.name.given");
        Assert.NotEmpty(await editor.HoverAsync(1, 10));
        await Assert.ThrowsAnyAsync<StreamJsonRpc.RemoteRpcException>(
            () => editor.RequestAsync("textDocument/hover", new { textDocument = new { uri = "file:///nowhere" } }));
        using var broken = new Socket(SocketType.Stream, ProtocolType.Tcp) { LingerState = new LingerOption(true, 0) };
        await broken.ConnectAsync(graph.LspEndpoint.Host, graph.LspEndpoint.Port);
        await broken.SendAsync("Content-Length: 13\r\n\r\n{\"hello\":\"x\"}"u8.ToArray());
    }

    // What a histogram adds to its name.
    [GeneratedRegex("(?<=_seconds)_(bucket|sum|count)$")]
    private static partial Regex Part();
}

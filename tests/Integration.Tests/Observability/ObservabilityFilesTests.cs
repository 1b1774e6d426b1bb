using System.Diagnostics;
using System.Text.Json;
using FhirPathAspire.TestKit.Programs;
using YamlDotNet.RepresentationModel;

namespace FhirPathAspire.Integration.Tests.Observability;

/// <summary>Whether the files in <c>deploy/observability</c> fit together, and Prometheus's own tool takes them.</summary>
public sealed class ObservabilityFilesTests
{
    private const int GridWidth = 24;

    [Fact]
    public void Every_alert_says_how_bad_it_is_and_what_to_do()
    {
        var alerts = ObservabilityFiles.Rules().Where(static rule => rule.Children.ContainsKey("alert")).ToArray();

        Assert.NotEmpty(alerts);
        Assert.Distinct(alerts.Select(static alert => ObservabilityFiles.Text(alert, "alert")));
        Assert.All(alerts, static alert =>
        {
            var labels = Assert.IsType<YamlMappingNode>(alert["labels"]);
            Assert.Contains(ObservabilityFiles.Text(labels, "severity"), new[] { "page", "ticket" });
            var texts = Assert.IsType<YamlMappingNode>(alert["annotations"]);
            Assert.NotEmpty(ObservabilityFiles.Text(texts, "summary") ?? "");
            Assert.NotEmpty(ObservabilityFiles.Text(texts, "description") ?? "");
        });
    }

    [Fact]
    public void Prometheus_scrapes_both_services_and_reads_all_rules()
    {
        var configuration = ObservabilityFiles.Yaml(Path.Combine(ObservabilityFiles.Folder, "prometheus.yml"));

        var jobs = ((YamlSequenceNode)configuration["scrape_configs"])
            .Select(static job => ObservabilityFiles.Text((YamlMappingNode)job, "job_name"));
        Assert.Equal(["gateway", "analysis"], jobs);
        Assert.Equal("rules/*.yml", ((YamlSequenceNode)configuration["rule_files"]).Single().ToString());
    }

    [Fact]
    public void Every_dashboard_asks_the_provisioned_source_and_none_of_its_panels_covers_another()
    {
        var sources = ObservabilityFiles.Yaml(
            Path.Combine(ObservabilityFiles.Folder, "grafana", "provisioning", "datasources", "prometheus.yml"));
        var source = ObservabilityFiles.Text((YamlMappingNode)sources["datasources"][0], "uid");
        var dashboards = ObservabilityFiles.Dashboards();

        Assert.Equal(3, dashboards.Count);
        Assert.Distinct(dashboards.Select(static dashboard => dashboard.GetProperty("uid").GetString()));
        Assert.All(dashboards.SelectMany(ObservabilityFiles.Panels), panel =>
        {
            Assert.Equal(source, panel.GetProperty("datasource").GetProperty("uid").GetString());
            Assert.NotEmpty(panel.GetProperty("description").GetString() ?? "");
            Assert.NotEmpty(panel.GetProperty("targets").EnumerateArray());
        });
        Assert.All(dashboards, static dashboard =>
        {
            Assert.Distinct(ObservabilityFiles.Panels(dashboard).Select(static panel => panel.GetProperty("id").GetInt32()));
            Assert.Distinct(ObservabilityFiles.Panels(dashboard).SelectMany(Cells));
        });
    }

    [Fact]
    public void Grafana_is_told_where_the_dashboards_are()
    {
        var provider = ObservabilityFiles.Yaml(
            Path.Combine(ObservabilityFiles.Folder, "grafana", "provisioning", "dashboards", "fhirpath.yml"));

        Assert.Equal("file", ObservabilityFiles.Text((YamlMappingNode)provider["providers"][0], "type"));
    }

    [Theory]
    [InlineData("check", "config", "prometheus.yml")]
    [InlineData("test", "rules", "rules.test.yml")]
    public async Task The_tool_of_Prometheus_accepts_the_rules_and_raises_the_alarms_that_are_expected(
        params string[] arguments)
    {
        var promtool = InstalledProgram.FindOrSkip("promtool");

        var run = await ProgramRun.ToEndAsync(
            new ProcessStartInfo(promtool, arguments) { WorkingDirectory = ObservabilityFiles.Folder },
            TestTimeouts.Expected,
            TestContext.Current.CancellationToken);

        Assert.True(run.ExitCode == 0, run.Output);
    }

    private static IEnumerable<(int Column, int Row)> Cells(JsonElement panel)
    {
        var place = panel.GetProperty("gridPos");
        var (left, top) = (place.GetProperty("x").GetInt32(), place.GetProperty("y").GetInt32());
        var (width, height) = (place.GetProperty("w").GetInt32(), place.GetProperty("h").GetInt32());
        Assert.InRange(left + width, 1, GridWidth);
        return from column in Enumerable.Range(left, width)
               from row in Enumerable.Range(top, height)
               select (column, row);
    }
}

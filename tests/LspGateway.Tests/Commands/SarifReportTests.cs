using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FhirPath.Analysis.V1;
using FhirPathAspire.AnalysisService.InProcess;
using FhirPathAspire.LspGateway.Commands.Check;

namespace FhirPathAspire.LspGateway.Tests.Commands;

/// <summary>
/// <c>check --format sarif</c>: each property that SARIF 2.1.0 requires, and those that code scanning services read.
/// </summary>
public sealed class SarifReportTests : IDisposable
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    private readonly string _folder = Directory.CreateTempSubdirectory("fhirpath-sarif-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_log_says_its_version_and_has_one_run()
    {
        var log = await CheckAsync(("a.fhirpath", "true"));

        Assert.Equal("2.1.0", (string?)log["version"]);
        Assert.Contains("sarif-schema-2.1.0.json", (string?)log["$schema"], StringComparison.Ordinal);
        var run = Assert.Single(Runs(log));
        Assert.Equal("utf16CodeUnits", (string?)run["columnKind"]);
        Assert.Empty(Results(run));
        var invocation = Assert.Single(Items(run["invocations"]));
        Assert.True((bool?)invocation["executionSuccessful"]);
        Assert.Empty(Items(invocation["toolExecutionNotifications"]));
    }

    [Fact]
    public async Task Each_rule_has_what_a_reader_of_a_finding_is_shown()
    {
        var driver = Node(Runs(await CheckAsync(("a.fhirpath", "true")))[0], "tool", "driver");

        Assert.Equal("FhirPathAspire", (string?)driver["name"]);
        Assert.Matches(@"^\d+\.\d+\.\d+$", (string?)driver["semanticVersion"]);
        var rules = Items(driver["rules"]);
        Assert.Equal(rules.Count, rules.Select(static rule => (string?)rule["id"]).Distinct().Count());
        Assert.All(rules, static rule =>
        {
            Assert.Matches(@"^FP\d{4}$", (string?)rule["id"]);
            Assert.NotEmpty((string?)rule["name"] ?? "");
            foreach (var property in (string[])["shortDescription", "fullDescription", "help"])
            {
                Assert.NotEmpty((string?)Node(rule, property)["text"] ?? "");
            }

            Assert.InRange(((string?)rule["shortDescription"]!["text"] ?? "").Length, 1, 1024);
            Assert.Contains("## ", (string?)rule["help"]!["markdown"], StringComparison.Ordinal);
            Assert.Contains((string?)rule["defaultConfiguration"]!["level"], Levels);
            Assert.NotEmpty(Items(rule["properties"]!["tags"], static tag => tag));
            Assert.Contains((string?)rule["properties"]!["precision"], (string[])["very-high", "high", "medium", "low"]);
            Assert.Contains(
                (string?)rule["properties"]!["problem.severity"], (string[])["error", "warning", "recommendation"]);
        });
    }

    [Fact]
    public async Task A_finding_names_its_rule_and_its_place()
    {
        var run = Runs(await CheckAsync(("a b/ü.fhirpath", "// @resource Patient\r\nname.gven\r\n%p")))[0];

        var rules = Items(Node(run, "tool", "driver")["rules"]);
        var results = Results(run);
        Assert.Equal(["FP2001", "FP3001"], results.Select(static result => (string?)result["ruleId"]));
        Assert.Equal(["error", "warning"], results.Select(static result => (string?)result["level"]));
        Assert.All(results, result => Assert.Equal(
            (string?)result["ruleId"], (string?)rules[(int)result["ruleIndex"]!]["id"]));
        Assert.All(results, static result => Assert.NotEmpty((string?)result["message"]!["text"] ?? ""));
        var place = Node(Assert.Single(Items(results[0]["locations"])), "physicalLocation");
        Assert.EndsWith("/a%20b/%C3%BC.fhirpath", (string?)place["artifactLocation"]!["uri"], StringComparison.Ordinal);
        Assert.Equal(
            """{"startLine":2,"startColumn":6,"endLine":2,"endColumn":10}""", place["region"]?.ToJsonString());
    }

    [Fact]
    public void A_file_below_the_working_directory_is_named_relative_to_it()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            SarifArtifact.Write(json, new FoundFile("x", Path.Combine(Environment.CurrentDirectory, "a", "b c.fhirpath")));
            json.WriteEndObject();
        }

        Assert.Equal(
            """{"artifactLocation":{"uri":"a/b%20c.fhirpath","uriBaseId":"%SRCROOT%"}}""",
            Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public async Task A_repair_is_a_replacement_in_the_same_file()
    {
        var result = Assert.Single(Results(Runs(await CheckAsync(("a.fhirpath", "Patient.nam")))[0]));

        var fix = Assert.Single(Items(result["fixes"]));
        Assert.NotEmpty((string?)fix["description"]!["text"] ?? "");
        var change = Assert.Single(Items(fix["artifactChanges"]));
        Assert.Equal(
            (string?)Node(Items(result["locations"])[0], "physicalLocation", "artifactLocation")["uri"],
            (string?)change["artifactLocation"]!["uri"]);
        var replacement = Assert.Single(Items(change["replacements"]));
        Assert.Equal(
            """{"startLine":1,"startColumn":9,"endLine":1,"endColumn":12}""", replacement["deletedRegion"]?.ToJsonString());
        Assert.Equal("name", (string?)replacement["insertedContent"]!["text"]);
    }

    [Fact]
    public async Task A_fingerprint_outlives_a_move_of_lines_and_tells_alike_findings_apart()
    {
        var before = Fingerprints(await CheckAsync(("a.fhirpath", "Patient.nam\nPatient.nam\nPatient.gendr")));
        var after = Fingerprints(await CheckAsync(("a.fhirpath", "Patient.gendr\n\n// moved\n  Patient.nam\nPatient.nam")));

        Assert.Equal(3, before.Distinct().Count());
        Assert.Equal(before.Order(StringComparer.Ordinal), after.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_can_not_be_read_is_a_notification_and_the_run_was_no_success()
    {
        var run = Runs(await CheckAsync(["absent.fhirpath"], ("a.fhirpath", "Patient.nam")))[0];

        var invocation = Assert.Single(Items(run["invocations"]));
        Assert.False((bool?)invocation["executionSuccessful"]);
        var notification = Assert.Single(Items(invocation["toolExecutionNotifications"]));
        Assert.Equal("error", (string?)notification["level"]);
        Assert.NotEmpty((string?)notification["message"]!["text"] ?? "");
        Assert.EndsWith(
            "absent.fhirpath",
            (string?)Node(Items(notification["locations"])[0], "physicalLocation", "artifactLocation")["uri"],
            StringComparison.Ordinal);
        Assert.Single(Results(run));
    }

    [Fact]
    public async Task The_same_run_gives_the_same_bytes()
    {
        var files = Enumerable.Range(0, 60).Select(n => ($"{n}.fhirpath", $"Patient.nam{n}\n'open")).ToArray();

        Assert.Equal(
            (await CheckAsync(files)).ToJsonString(), (await CheckAsync(files)).ToJsonString());
    }

    private Task<JsonNode> CheckAsync(params (string Name, string Text)[] files) => CheckAsync([], files);

    private async Task<JsonNode> CheckAsync(string[] absent, params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            var path = Path.Combine(_folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? _folder);
            await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        }

        var names = absent.Concat(files.Select(static file => file.Name));
        var check = new FileCheck(
            new Analysis.AnalysisClient(InProcessAnalysis.CreateCallInvoker()),
            new CheckSettings
            {
                Files = [.. names.Select(name => Path.Combine(_folder, name))],
                Format = CheckFormat.Sarif,
            });
        using var output = new MemoryStream();
        await check.RunAsync(Stream.Null, output, TextWriter.Null, TestContext.Current.CancellationToken);
        return JsonNode.Parse(output.ToArray()) ?? throw new InvalidOperationException("No log.");
    }

    private static IReadOnlyList<JsonNode> Runs(JsonNode log) => Items(log["runs"]);

    private static IReadOnlyList<JsonNode> Results(JsonNode run) => Items(run["results"]);

    private static IEnumerable<string?> Fingerprints(JsonNode log) => Results(Runs(log)[0])
        .Select(static result => (string?)Assert.Single(Node(result, "partialFingerprints").AsObject()).Value);

    private static IReadOnlyList<JsonNode> Items(JsonNode? array) => Items(array, static item => item);

    private static IReadOnlyList<T> Items<T>(JsonNode? array, Func<JsonNode, T> select) =>
        [.. Assert.IsType<JsonArray>(array).OfType<JsonNode>().Select(select)];

    private static JsonNode Node(JsonNode node, params string[] path) =>
        path.Aggregate(node, static (inner, name) => inner[name] ?? throw new InvalidOperationException($"No {name}."));
}

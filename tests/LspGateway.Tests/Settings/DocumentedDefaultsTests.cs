using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using FhirPathAspire.AnalysisService.Hosting;
using FhirPathAspire.LspGateway.Transport;
using FhirPathAspire.ServiceDefaults.Resources;

namespace FhirPathAspire.LspGateway.Tests.Settings;

/// <summary>The defaults that the documentation tells are those of the options classes.</summary>
public sealed partial class DocumentedDefaultsTests
{
    private static readonly Dictionary<string, Type> Sections = new[]
        {
            typeof(GatewayListenOptions).Assembly, typeof(AnalysisLimits).Assembly, typeof(MonitoringOptions).Assembly,
        }
        .SelectMany(static assembly => assembly.GetTypes())
        .Where(static type => type.GetConstructor([]) is not null)
        .Select(static type => (Section: SectionOf(type), Type: type))
        .Where(static found => found.Section is not null)
        .ToDictionary(static found => found.Section ?? "", static found => found.Type, StringComparer.Ordinal);

    [Theory]
    [InlineData("docs/security.md", 1, 24)]
    [InlineData("README.md", 2, 30)]
    public async Task A_page_tells_the_defaults_that_hold(string page, int column, int leastCompared)
    {
        var lines = await File.ReadAllLinesAsync(
            Path.Combine(Repository.Root, page), TestContext.Current.CancellationToken);
        var told = lines.SelectMany(line => Told(line, column)).ToList();

        Assert.True(told.Count >= leastCompared, $"Only {told.Count} defaults of {page} were understood.");
        Assert.All(told, static one => Assert.Equal($"{one.Key} {DefaultOf(one.Key)}", $"{one.Key} {one.Default}"));
    }

    // "| `Lsp:Wire:MaxMessageBytes`, `:MaxHeaderBytes` | 8388608, 8192 |": a key that begins with a colon is in the
    // section of the one before. Rows whose defaults are words are for people alone.
    private static IEnumerable<(string Key, string Default)> Told(string line, int column)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        if (cells.Length <= column + 1)
        {
            return [];
        }

        var section = "";
        var keys = new List<string>();
        foreach (Match match in Quoted().Matches(cells[1]))
        {
            var name = match.Groups[1].Value;
            section = name.StartsWith(':') ? section : name[..Math.Max(0, name.LastIndexOf(':'))];
            keys.Add(section + name[Math.Max(0, name.LastIndexOf(':'))..]);
        }

        var defaults = cells[column + 1].Replace("`", "", StringComparison.Ordinal).Split(", ");
        return keys.Count == defaults.Length && keys.TrueForAll(static key => Property(key) is not null)
            ? keys.Zip(defaults)
            : [];
    }

    private static string? DefaultOf(string key) => Property(key) is { } property
        ? Convert.ToString(
            property.GetValue(Activator.CreateInstance(Sections[SectionIn(key)])), CultureInfo.InvariantCulture) switch
        {
            "True" => "true",
            "False" => "false",
            var other => other,
        }
        : null;

    private static PropertyInfo? Property(string key) =>
        Sections.TryGetValue(SectionIn(key), out var type) ? type.GetProperty(key[(key.LastIndexOf(':') + 1)..]) : null;

    private static string SectionIn(string key) => key[..Math.Max(0, key.LastIndexOf(':'))];

    private static string? SectionOf(Type type) => type.GetField("Section") is { IsLiteral: true } section
        ? (string?)section.GetRawConstantValue()
        : null;

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}

using System.Text.RegularExpressions;

namespace FhirPathAspire.Architecture.Tests;

/// <summary>Who may know whom. The table is the design's; a row that changes is a change of the design.</summary>
public sealed class LayeringTests
{
    /// <summary>Folder, what its files must not name, and why.</summary>
    public static TheoryData<string, string, string> Forbidden => new()
    {
        { "AnalysisService/Language", @"\b(Microsoft\.|Grpc\.|Google\.|FhirPathAspire\.)", "Language is base class library only" },
        { "AnalysisService/Language", @"System\.(Net|Diagnostics\.Process|Text\.Json)\b", "Language does no IO" },
        { "AnalysisService/Language", @"\b(ILogger|IServiceCollection|HttpClient|Stopwatch|TimeProvider)\b", "Language has no services and no clock" },
        { "AnalysisService/Packages", @"\b(Microsoft\.|Grpc\.|Google\.|FhirPathAspire\.)", "packages are read with the base class library only" },
        { "AnalysisService/Packages", @"System\.(Net|Diagnostics\.Process)\b", "packages come from files, never from a network" },
        { "AnalysisService", @"""(textDocument|workspace|window)/", "only the gateway knows LSP" },
        { "LspGateway", @"\bFhirPath\.(Language|Packages)\b", "the gateway asks through the contract" },
        { "ServiceDefaults", @"\bFhirPathAspire\.(AnalysisService|LspGateway|AppHost)\b", "ServiceDefaults knows no service" },
        { "AppHost", @"\bFhirPathAspire\.(AnalysisService|LspGateway)\b", "the AppHost knows project metadata only" },
        { "AppHost", @"\bFhirPathAspire\.ServiceDefaults\.(?!Processes\b)", "the embedded orchestrator uses the process library only" },
        { "AppHost/Aspire", @"\bFhirPathAspire\.ServiceDefaults\b", "with Aspire, nothing of ours runs the processes" },
        { "ServiceDefaults/Processes", @"\bFhirPathAspire\.ServiceDefaults\.(?!Processes\b)", "the process library stands alone" },
        { "LspGateway/Wire", @"\.(Handlers|Protocol|Sessions|Routing)\b", "the wire knows bytes and ids, not LSP" },
        { "LspGateway/Transport", @"\.(Handlers|Protocol|Routing)\b", "a transport knows bytes, not LSP" },
    };

    /// <summary>Where a name may be used at all.</summary>
    public static TheoryData<string, string, string[]> Allowed => new()
    {
        { "AnalysisService", @"using FhirPath\.Analysis\.V1", ["AnalysisService/Rpc/", "AnalysisService/InProcess/", "AnalysisService/Snapshots/", "AnalysisService/Hosting/WarmUp"] },
        { "LspGateway", @"FhirPathAspire\.AnalysisService", ["LspGateway/Routing/", "LspGateway/Commands/"] },
    };

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void A_layer_does_not_name_what_it_must_not_know(string folder, string pattern, string reason)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Repository.Root, folder)), $"{folder} does not exist.");

        var found = Source.Lines(Repository.Files(folder, "*.cs"), new Regex(pattern));

        Assert.True(found.Length == 0, $"{reason}:\n{string.Join('\n', found)}");
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_name_is_used_only_where_the_boundary_is(string folder, string pattern, string[] places)
    {
        var files = Repository.Files(folder, "*.cs").Where(file => !places.Any(
            place => Repository.Relative(file).StartsWith(place, StringComparison.Ordinal)));

        Rule.IsKept(Source.Lines(files, new Regex(pattern)));
    }

    [Fact]
    public void The_language_core_references_the_base_class_library_only()
    {
        var references = typeof(FhirPath.Language.Model.FhirModels).Assembly.GetReferencedAssemblies();

        Assert.All(references, static reference => Assert.StartsWith("System", reference.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Folders_of_the_language_core_use_only_what_is_below_them()
    {
        var rows = new Dictionary<string, string[]>
        {
            ["Text"] = [],
            ["Diagnostics"] = ["Text", "Syntax"],
            ["Syntax"] = ["Text", "Diagnostics"],
            ["Model"] = ["Text"],
            ["Documents"] = ["Text", "Diagnostics", "Syntax", "Model"],
            ["Binding"] = ["Text", "Diagnostics", "Syntax", "Model", "Binding"],
            ["Analysis"] = ["Text", "Diagnostics", "Syntax", "Model", "Documents", "Binding"],
            ["Formatting"] = ["Text", "Diagnostics", "Syntax", "Documents"],
            ["Features"] =
                ["Text", "Diagnostics", "Syntax", "Model", "Documents", "Binding", "Analysis", "Formatting"],
        };

        // A folder that may use all others has nothing to be looked for.
        var broken = rows.Where(row => row.Value.Length + 1 < rows.Count).SelectMany(row =>
        {
            var folder = Path.Combine("AnalysisService/Language", row.Key);
            var others = rows.Keys.Except(row.Value).Where(other => other != row.Key);
            return Source.Lines(
                Repository.Files(folder, "*.cs"),
                new Regex($@"\busing (static )?FhirPath\.Language\.({string.Join('|', others)})\b"));
        });

        Rule.IsKept(broken);
    }
}

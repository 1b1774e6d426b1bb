using System.Text.RegularExpressions;

namespace FhirPathAspire.Architecture.Tests;

/// <summary>Rules of style that a compiler does not hold. An exception to one is a row here, with its reason.</summary>
public sealed class StyleTests
{
    private const int MostLines = 300;

    /// <summary>Files that may be longer: one grammar, one table, or one walk that splitting would hide.</summary>
    private static readonly (string Place, int MostLines)[] LongFiles =
    [
        ("AnalysisService/Language/Syntax/", 400),
        ("AnalysisService/Language/Binding/", 400),
        ("AnalysisService/Language/Binding/Functions/", int.MaxValue),
        ("AnalysisService/Language/Diagnostics/DiagnosticTable.cs", int.MaxValue),
    ];

    /// <summary>The error boundaries, and loops that must go on: one a process and one a loop.</summary>
    private static readonly string[] CatchAlls =
    [
        "AnalysisService/Rpc/RpcErrors.cs",
        "LspGateway/Diagnostics/DiagnosticsPublisher.cs",
        "AppHost/Embedded/Supervision/Orchestrator.cs",
        "AppHost/Embedded/Testing/TestInterception.cs",
        "LspGateway/Routing/ReplicaSet.cs",
        "LspGateway/Sessions/MessageDispatcher.cs",
        "LspGateway/Sessions/MessageDispatcher.Requests.cs",
        "LspGateway/Sessions/Session.Loops.cs",
        "ServiceDefaults/Health/HealthEntry.cs",
        "ServiceDefaults/Recovery/StrategyRunner.cs",
        "ServiceDefaults/Resources/ResourceMonitor.cs",
    ];

    [Fact]
    public void Files_stay_short()
    {
        var tooLong = Source.ProductFiles()
            .Select(static file => (File: Repository.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(static row => row.Lines > LimitOf(row.File));

        Rule.IsKept(tooLong);
    }

    [Fact]
    public void Nothing_is_declared_not_null_by_force()
    {
        Rule.IsKept(Source.Lines(Source.ProductFiles(), new Regex(@"[\w\])>]!(\.|;|,|\)|\[| [^=])")));
    }

    [Fact]
    public void Everything_is_caught_only_at_an_error_boundary()
    {
        var files = Source.ProductFiles().Where(static file => !CatchAlls.Contains(Repository.Relative(file)));

        Rule.IsKept(Source.Places(files, new Regex(@"\bcatch(\s*\(Exception(\s+\w+)?\))?\s*\{")));
    }

    [Fact]
    public void Nothing_unfinished_is_shipped()
    {
        Rule.IsKept(Source.Lines(Source.ProductFiles(), new Regex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")));
    }

    [Fact]
    public void Lines_fit_the_width_of_a_review()
    {
        Rule.IsKept(Source.Lines(Source.ProductFiles(), new Regex("^.{121,}$")));
    }

    private static int LimitOf(string file) => LongFiles
        .Where(row => file.StartsWith(row.Place, StringComparison.Ordinal))
        .Select(static row => row.MostLines)
        .Append(MostLines)
        .Max();
}

using System.Globalization;
using System.Text.RegularExpressions;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Integration.Tests.Native;

/// <summary>
/// The programs that ship, published native once for all tests of this folder. That takes minutes and a C tool chain,
/// so it is done where it is asked for.
/// </summary>
public sealed partial class NativePrograms : IAsyncLifetime
{
    /// <summary>Of the collection of tests that share them.</summary>
    public const string Name = "Native programs";

    private const string Variable = "FHIRPATH_TEST_NATIVE";

    private PublishedProject? _analysis;
    private PublishedProject? _gateway;

    /// <summary>The native analysis service; skips the test where native programs are not asked for.</summary>
    public PublishedProject Analysis => OrSkip(_analysis);

    /// <summary>The native gateway; skips the test where native programs are not asked for.</summary>
    public PublishedProject Gateway => OrSkip(_gateway);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            // One after the other: each uses every core, and shares projects with the other.
            _analysis = await PublishedProject.PublishAsync("AnalysisService", PublishMode.Native, CancellationToken.None);
            _gateway = await PublishedProject.PublishAsync("LspGateway", PublishMode.Native, CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Lines of the output that warn of code that trimming or native compilation may break.</summary>
    public static string[] WarningsIn(PublishedProject published) =>
        [.. published.Output.Split('\n').Where(static line => Warning().IsMatch(line)).Distinct()];

    /// <summary>How many tests a test program executed, by its own account.</summary>
    public static int TestsIn(ProgramRun run) => Total().Match(run.Output) is { Success: true } match
        ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
        : 0;

    private static PublishedProject OrSkip(PublishedProject? published)
    {
        Assert.SkipWhen(
            published is null,
            $"Native programs take minutes to build: set {Variable}=1 to test them. It takes clang and zlib's headers.");
        return published;
    }

    // Grpc.AspNetCore.Server.Reflection.dll : warning IL2104: Assembly '…' produced trim warnings.
    [GeneratedRegex(@"\b(warning|error) IL\d{4}\b")]
    private static partial Regex Warning();

    // LspGateway.Tests  Total: 5, Errors: 0, Failed: 0, Skipped: 0, Not Run: 300, Time: 0.9s
    [GeneratedRegex(@"\bTotal: (\d+)")]
    private static partial Regex Total();
}

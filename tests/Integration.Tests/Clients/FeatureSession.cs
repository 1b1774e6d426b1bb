using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Integration.Tests.Clients;

/// <summary>Runs every case in <c>node/features</c> against a server, in one session.</summary>
internal static class FeatureSession
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>The files of cases, without their endings.</summary>
    private static IReadOnlyList<string> Features { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(NodePackages.Scripts, "node", "features"), "*.mjs")
            .Select(static file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Fails with every case that went wrong, and with every advertised request that none sent.</summary>
    public static async Task<FeatureReport> RunAsync(TypingSession server, Func<Task<string>>? serverLog = null)
    {
        var client = await ClientProgram.FeaturesAsync();
        using var folder = new ClientFolder();
        (server with { Features = Features }).WriteTo(folder.Path);
        var start = client.StartIn(folder.Path);
        var run = await ProgramRun.ToEndAsync(start, Limit, TestContext.Current.CancellationToken);

        var report = FeatureReport.ReadFrom(folder.Path) ?? new FeatureReport();
        string[] problems =
        [
            .. run.ExitCode == 0 ? [] : new[] { $"The client ended with {run.ExitCode}; its output tells why." },
            .. report.Rows.Where(static row => row.Problem is not null)
                .Select(static row => $"{row.Feature}: {row.Name}: {row.Problem}"),
            .. report.NeverSent().Select(static method => $"{method} is advertised, and no case in node/features sends it."),
        ];
        if (problems.Length > 0)
        {
            var log = serverLog is null ? "" : await serverLog();
            Assert.Fail($"- {string.Join("\n- ", problems)}\n\n---- output\n{run.Output}\n{log}");
        }

        return report;
    }
}

using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Integration.Tests.Clients;

/// <summary>Runs a client through a typing session, and holds what it knew in the end to what is right.</summary>
internal static class ClientSession
{
    /// <summary>How a client says that a part of it is not installed here; its last line says which.</summary>
    private const int SkipCode = 77;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(45);

    /// <summary>Fails with all that is known: the client's output, logs and report, and the server's log.</summary>
    public static async Task<ClientReport> RunAsync(
        ClientProgram client, TypingSession session, Func<Task<string>>? serverLog = null)
    {
        using var folder = new ClientFolder();
        session.WriteTo(folder.Path);
        var start = client.StartIn(folder.Path);
        var run = await ProgramRun.ToEndAsync(start, Limit, TestContext.Current.CancellationToken);
        Assert.SkipWhen(run.ExitCode == SkipCode, $"{client.Name}: {run.Output.TrimEnd().Split('\n')[^1]}");

        var report = ClientReport.ReadFrom(folder.Path) ?? new ClientReport();
        string[] problems = [.. Ending(run), .. ClientExpectations.Problems(session, report)];
        if (problems.Length > 0)
        {
            var log = serverLog is null ? "" : await serverLog();
            Assert.Fail($"""
                {client.Name}
                - {string.Join("\n- ", problems)}

                ---- output
                {run.Output}
                {folder.Transcript()}
                {log}
                """);
        }

        return report;
    }

    private static IEnumerable<string> Ending(ProgramRun run) => run.ExitCode switch
    {
        0 => [],
        null => [$"It did not end within {Limit.TotalSeconds} s."],
        var code => [$"It gave up, with exit code {code}; its output tells why."],
    };
}

using System.Globalization;
using System.Text;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Integration.Tests.Clients;

/// <summary>Runs a client through a typing session, and holds what it knew in the end to what is right.</summary>
internal static class ClientSession
{
    /// <summary>How a client says that a part of it is not installed here; its last line says which.</summary>
    private const int SkipCode = 77;

    private const int MostLogCharacters = 20_000;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(45);

    /// <summary>Fails with all that is known: the client's output, its logs, its report, and the server's log.</summary>
    public static async Task<ClientReport> RunAsync(
        ClientProgram client, TypingSession session, Func<Task<string>>? serverLog = null)
    {
        var folder = Directory.CreateTempSubdirectory("fhirpath-client-").FullName;
        session.WriteTo(folder);
        var run = await ProgramRun.ToEndAsync(client.StartIn(folder), Limit, TestContext.Current.CancellationToken);
        Assert.SkipWhen(run.ExitCode == SkipCode, $"{client.Name}: {run.Output.TrimEnd().Split('\n')[^1]}");

        var report = ClientReport.ReadFrom(folder) ?? new ClientReport();
        var problems = ClientExpectations.Problems(session, report).ToList();
        if (run.ExitCode != 0)
        {
            problems.Insert(0, run.ExitCode is null ? $"It took over {Limit.TotalSeconds} s." : "It gave up.");
        }

        if (problems.Count > 0)
        {
            var log = serverLog is null ? "" : await serverLog();
            Assert.Fail($"{client.Name}\n- {string.Join("\n- ", problems)}\n\n{Transcript(folder, run)}\n{log}");
        }

        Directory.Delete(folder, recursive: true);
        return report;
    }

    private static string Transcript(string folder, ProgramRun run)
    {
        var transcript = new StringBuilder();
        Append(transcript, "output", run.Output);
        foreach (var file in Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories).Where(IsLog))
        {
            Append(transcript, Path.GetRelativePath(folder, file), File.ReadAllText(file));
        }

        return transcript.ToString();
    }

    private static bool IsLog(string file) => Path.GetExtension(file) == ".log" || Path.GetFileName(file) == "report.json";

    private static void Append(StringBuilder transcript, string title, string text)
    {
        var end = text[Math.Max(0, text.Length - MostLogCharacters)..];
        transcript.Append(CultureInfo.InvariantCulture, $"---- {title}\n{end}\n");
    }
}

using System.Globalization;
using FhirPathAspire.Integration.Tests.Graphs;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.Integration.Tests.Embedded;

public sealed class TypingThroughCrashTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private const int EditsAfterTheLastCrash = 20;

    [Fact]
    public async Task Killing_each_analysis_replica_while_an_editor_types_fails_no_request_and_loses_no_edit()
    {
        await using var editor = await EditorSession.OpenAsync(graph, "Patient.name\n\n");
        var typed = 0;
        for (var index = 0; index < 2; index++)
        {
            var replica = await graph.KillReplicaAsync("analysis", index);
            var back = WaitUntilBackAsync(replica);
            do
            {
                await TypeAndAskAsync(editor, ++typed);
            }
            while (!back.IsCompleted);

            await back;
        }

        for (var more = 0; more < EditsAfterTheLastCrash; more++)
        {
            await TypeAndAskAsync(editor, ++typed);
        }

        var last = await editor.ReplaceLineAsync(1, "Patient.nam");
        var (line, _) = Assert.Single(await editor.DiagnosticsAsync(last));
        Assert.Equal(1, line);
    }

    // Every step edits, and asks about what was just typed: an answer from an older text would not fit.
    private static async Task TypeAndAskAsync(EditorSession editor, int step)
    {
        var element = step % 2 == 0 ? "birthDate" : "gender";
        var start = string.Create(CultureInfo.InvariantCulture, $"Patient.name[{step}].given or Patient.");
        await editor.ReplaceLineAsync(1, start + element);

        Assert.Contains("HumanName", await editor.HoverAsync(0, 9), StringComparison.Ordinal);
        Assert.Contains(element, await editor.HoverAsync(1, start.Length + 1), StringComparison.Ordinal);
        Assert.Contains(element, await editor.CompletionAsync(1, start.Length));
    }

    private async Task WaitUntilBackAsync(string replica)
    {
        await graph.WaitForReplicaAsync(replica, $"{replica} is seen to crash", now => now.ExitCode == 137);
        await graph.WaitForReplicaAsync(
            replica,
            $"{replica} is back",
            now => now is { State.Text: KnownResourceStates.Running, HealthStatus: HealthStatus.Healthy });
    }
}

using System.Diagnostics;

namespace FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

/// <summary>Listens to the launcher stub, whose answer is the first line of the output.</summary>
internal static class StubDialogue
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>The answer; null where there is no stub.</summary>
    /// <exception cref="ProcessStartException">The program did not start; what was started is gone.</exception>
    public static async Task<StubAnswer?> ListenAsync(
        Process process, PreparedStart start, ProcessSpec spec, TimeProvider time)
    {
        if (start.Nonce is not { } nonce)
        {
            return null;
        }

        using var limit = new CancellationTokenSource(Patience, time);
        string? problem;
        StubAnswer? answer = null;
        try
        {
            answer = StubAnswer.Parse(await process.StandardOutput.ReadLineAsync(limit.Token), nonce);
            problem = Problem(answer, start.Plan, spec.Sandbox.IsStrict);
        }
        catch (OperationCanceledException)
        {
            problem = $"the launcher says nothing for {Patience.TotalSeconds} s.";
        }

        if (problem is null)
        {
            return answer;
        }

        process.Kill(entireProcessTree: true);
        throw new ProcessStartException($"The program '{spec.FileName}' can't be started: {problem}");
    }

    private static string? Problem(StubAnswer? answer, SandboxPlan plan, bool isStrict) => answer switch
    {
        null => "the launcher failed; its host must run HelperProgram first.",
        { ProgramError: not 0 and var error } => $"{new System.ComponentModel.Win32Exception(error).Message}.",
        _ when isStrict && plan.Report(answer) is { IsComplete: false } report =>
            $"it may only run with all its limits. {report.Missing()}",
        _ => null,
    };
}

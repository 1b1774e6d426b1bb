using System.Diagnostics;
using System.Text;

namespace FhirPathAspire.TestKit.Programs;

/// <summary>One run of a program to its end.</summary>
/// <param name="ExitCode">Null where it had to be killed because it took too long.</param>
/// <param name="Output">What it wrote to standard output and standard error, as the lines came.</param>
public sealed record ProgramRun(int? ExitCode, string Output)
{
    /// <summary>Runs a program; kills it and all it started when the time is over.</summary>
    public static async Task<ProgramRun> ToEndAsync(
        ProcessStartInfo start, TimeSpan limit, CancellationToken cancellation)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardOutputEncoding = start.StandardErrorEncoding = Encoding.UTF8;
        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        var ended = await EndsAsync(process, limit, cancellation);
        lock (output)
        {
            return new ProgramRun(ended ? process.ExitCode : null, output.ToString());
        }
    }

    private static async Task<bool> EndsAsync(Process process, TimeSpan limit, CancellationToken cancellation)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timer.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(timer.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            return false;
        }
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.Append(line).Append(line is null ? "" : "\n");
        }
    }
}

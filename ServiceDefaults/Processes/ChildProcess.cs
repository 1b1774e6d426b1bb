using System.Diagnostics;
using System.Globalization;
using FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

namespace FhirPathAspire.ServiceDefaults.Processes;

/// <summary>A started process: when and why it ends, what of its limits holds, and the mark of its whole family.</summary>
public sealed class ChildProcess : IDisposable
{
    private const int EndedByCpuTime = 128 + 24;
    private readonly Process _process;
    private readonly PreparedStart _start;
    private readonly CancellationTokenSource _watched = new();
    private (ProcessEnding Ending, string Reason)? _passed;

    internal ChildProcess(
        Process process, PreparedStart start, EnforcementReport report, Action<string> writeLine, TimeProvider time)
    {
        _process = process;
        _start = start;
        Id = process.Id;
        Enforcement = report;
        Drained = Task.WhenAll(
            LinePump.RunAsync(process.StandardOutput, writeLine), LinePump.RunAsync(process.StandardError, writeLine));
        Exited = WatchAsync(new LimitWatch(start.Limits, time));
    }

    /// <summary>Its number.</summary>
    public int Id { get; }

    /// <summary>What of the limits and the sandbox that were asked for holds.</summary>
    public EnforcementReport Enforcement { get; }

    /// <summary>The folder of its own for temporary files, where it has one.</summary>
    public string? TemporaryFolder => _start.TemporaryFolder;

    /// <summary>Done when the process itself has ended; its children may live on.</summary>
    public Task Exited { get; }

    /// <summary>Done when its last line was read; a grandchild that lives on may keep the output open.</summary>
    public Task Drained { get; }

    /// <summary>128 + signal where a signal ended it.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Whether the process itself has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>How it ended; only after <see cref="Exited"/>.</summary>
    public ProcessExit Exit => (_passed, ExitCode) switch
    {
        ({ } passed, var code) => new ProcessExit(code, passed.Ending, passed.Reason),
        (_, EndedByCpuTime) when _start.Limits.CpuTime is { } most => new ProcessExit(
            ExitCode,
            ProcessEnding.CpuTimeLimit,
            string.Create(CultureInfo.InvariantCulture, $"It used up its {most.TotalSeconds} s of processor time.")),
        (_, var code) => new ProcessExit(
            code,
            IsStopAsked ? ProcessEnding.Stopped : ProcessEnding.Exited,
            string.Create(CultureInfo.InvariantCulture, $"Ended with exit code {code}.")),
    };

    /// <summary>The value of <see cref="ProcessMark.Variable"/> in the process and all that it starts.</summary>
    internal string Mark => _start.Mark;

    /// <summary>Whether its host wants it to end.</summary>
    internal bool IsStopAsked { get; set; }

    /// <summary>Ends it at once, with all its children.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException) when (_process.HasExited)
        {
            // It was quicker; nothing is left to kill.
            return;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _watched.Dispose();
        _process.Dispose();
    }

    private async Task WatchAsync(LimitWatch watch)
    {
        var exited = _process.WaitForExitAsync(CancellationToken.None);
        if (watch.IsNeeded)
        {
            var passed = watch.RunAsync(_process, Mark, _watched.Token);
            if (await Task.WhenAny(exited, passed) == passed)
            {
                _passed = await passed;
                Kill();
            }

            await _watched.CancelAsync();
            await ((Task)passed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await exited;
    }
}

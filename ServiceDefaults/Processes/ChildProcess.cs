using System.Diagnostics;

namespace FhirPathAspire.ServiceDefaults.Processes;

/// <summary>A started process: when it ends, what it writes, and the mark that its whole family carries.</summary>
public sealed class ChildProcess : IDisposable
{
    private readonly Process _process;

    internal ChildProcess(Process process, string mark, Action<string> writeLine)
    {
        _process = process;
        Mark = mark;
        Id = process.Id;
        Exited = process.WaitForExitAsync();
        Drained = Task.WhenAll(
            LinePump.RunAsync(process.StandardOutput, writeLine), LinePump.RunAsync(process.StandardError, writeLine));
    }

    /// <summary>Its number.</summary>
    public int Id { get; }

    /// <summary>The value of <see cref="ProcessMark.Variable"/> in the process and all that it starts.</summary>
    internal string Mark { get; }

    /// <summary>Done when the process itself has ended; its children may live on.</summary>
    public Task Exited { get; }

    /// <summary>Done when its last line was read; a grandchild that lives on may keep the output open.</summary>
    public Task Drained { get; }

    /// <summary>128 + signal where a signal ended it.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Whether the process itself has ended.</summary>
    public bool HasExited => _process.HasExited;

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

    public void Dispose() => _process.Dispose();
}

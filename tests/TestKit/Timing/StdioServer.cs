using System.Diagnostics;

namespace FhirPathAspire.TestKit.Timing;

/// <summary>A language server that was started as an editor starts it; it ends with this object at the latest.</summary>
public sealed class StdioServer : IAsyncDisposable
{
    private StdioServer(Process process)
    {
        Process = process;
        Client = new RawLspClient(
            new StreamLspConnection(process.StandardOutput.BaseStream, process.StandardInput.BaseStream));
    }

    /// <summary>The server.</summary>
    public Process Process { get; }

    /// <summary>The editor's side.</summary>
    public RawLspClient Client { get; }

    /// <summary>Starts a server; what it writes to standard error is shown.</summary>
    /// <param name="program">Path of the program.</param>
    /// <param name="arguments">Such as <c>--stdio</c>.</param>
    public static StdioServer Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new StdioServer(Process.Start(start)
            ?? throw new InvalidOperationException($"{program} did not start."));
    }

    /// <summary>Says good-bye in order, and answers the exit code.</summary>
    public async Task<int> LeaveAsync(CancellationToken cancellationToken)
    {
        await Client.RequestAsync("shutdown", null, cancellationToken);
        await Client.NotifyAsync("exit", null, cancellationToken);
        await Process.WaitForExitAsync(cancellationToken);
        return Process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited)
        {
            Process.Kill(entireProcessTree: true);
            await Process.WaitForExitAsync();
        }

        await Client.DisposeAsync();
        Process.Dispose();
    }
}

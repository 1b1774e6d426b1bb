using System.Diagnostics;

namespace FhirPathAspire.TestKit.Lsp;

/// <summary>A language server as an editor runs it: a child process, its standard input and output the connection.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private ServerProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
        Client = new LspClient(new StreamWire(process.StandardOutput.BaseStream, process.StandardInput.BaseStream));
    }

    public LspClient Client { get; }

    public int Id => _process.Id;

    public static ServerProcess Start(string command, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new ServerProcess(Process.Start(start)!);
    }

    public async Task<int> ExitCodeAsync()
    {
        using var timeout = new CancellationTokenSource(TestTimeouts.Expected);
        await _process.WaitForExitAsync(timeout.Token);
        return _process.ExitCode;
    }

    /// <summary>All of standard error; completes when the process has ended.</summary>
    public Task<string> ErrorsAsync() => _errors.WaitAsync(TestTimeouts.Expected);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await Client.DisposeAsync();
        _process.Dispose();
    }
}

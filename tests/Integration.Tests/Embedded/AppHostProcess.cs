using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading.Channels;
using FhirPathAspire.Integration.Tests.Graphs;

namespace FhirPathAspire.Integration.Tests.Embedded;

/// <summary>
/// The AppHost as a process of its own, on free ports. Everything it starts inherits a variable that tells the test
/// which processes belong to it.
/// </summary>
internal sealed partial class AppHostProcess : IAsyncDisposable
{
    private const string Variable = "FHIRPATH_TEST_RUN";
    private const int Sigkill = 9;
    private const int Sigstop = 19;
    private readonly string _run = Guid.NewGuid().ToString("N");
    private readonly Process _process;
    private readonly List<string> _lines = [];
    private readonly Channel<string> _news = Channel.CreateUnbounded<string>();

    private AppHostProcess(string program, string[] args)
    {
        var info = new ProcessStartInfo(program, args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment[Variable] = _run;
        _process = new Process { StartInfo = info };
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    /// <summary>All that was written so far.</summary>
    public string Output
    {
        get
        {
            lock (_lines)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    /// <summary>The program itself, as a service manager starts it.</summary>
    public static AppHostProcess Start(params string[] args) => new(
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "AppHost.exe" : "AppHost"), args);

    /// <summary><c>dotnet run --project AppHost</c>, as a person starts it.</summary>
    public static AppHostProcess StartByDotnetRun(params string[] args) => new(
        "dotnet",
        ["run", "--no-build", "-c", Configuration, "--project", Projects.AppHost.ProjectPath, "--", .. args]);

    /// <summary>Ports that no other test has.</summary>
    public static string[] FreePorts { get; } =
        ["--LspPort=0", "--HttpPort=0", "--DashboardPort=0", "--OtlpPort=0"];

    /// <summary>Waits for the line that tells that everything is healthy.</summary>
    public Task<string> WaitUntilReadyAsync() => WaitForLineAsync("Ready after");

    /// <summary>Waits for the next line that contains the text; what came before it is passed over.</summary>
    public Task<string> WaitForLineAsync(string text) => Bounded.WaitAsync(
        async cancellation =>
        {
            await foreach (var line in _news.Reader.ReadAllAsync(cancellation))
            {
                if (line.Contains(text, StringComparison.Ordinal))
                {
                    return line;
                }
            }

            throw new InvalidOperationException($"The AppHost ended without the line '{text}'.\n{Output}");
        },
        $"the line '{text}'",
        () => Task.FromResult(Output));

    /// <summary>Waits for the end and answers the exit code.</summary>
    public async Task<int> WaitForExitAsync()
    {
        await Bounded.WaitAsync(
            cancellation => _process.WaitForExitAsync(cancellation), "the AppHost ends", () => Task.FromResult(Output));
        return _process.ExitCode;
    }

    /// <summary>Its living processes, itself included.</summary>
    public IReadOnlyDictionary<int, string> Processes() => LinuxProcesses.WithVariable(Variable, _run);

    public Task WaitUntilGoneAsync() => LinuxProcesses.WaitUntilGoneAsync(Variable, _run);

    public void Signal(PosixSignal signal) => Send(Id, signal switch
    {
        PosixSignal.SIGINT => 2,
        PosixSignal.SIGTERM => 15,
        _ => throw new ArgumentOutOfRangeException(nameof(signal)),
    });

    public static void Kill(int id) => Send(id, Sigkill);

    /// <summary>Makes a process deaf to everything but being killed.</summary>
    public static void Freeze(int id) => Send(id, Sigstop);

    public async ValueTask DisposeAsync()
    {
        foreach (var left in OperatingSystem.IsLinux() ? Processes().Keys : [])
        {
            Kill(left);
        }

        await WaitForExitAsync();
        _process.Dispose();
    }

    private static string Configuration =>
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private static void Send(int id, int signal) => _ = SendNative(id, signal);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendNative(int id, int signal);

    private void Note(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lines)
        {
            _lines.Add(line);
        }

        _news.Writer.TryWrite(line);
    }
}

using System.Collections.Concurrent;
using FhirPathAspire.ServiceDefaults.Processes;
using FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

namespace FhirPathAspire.ServiceDefaults.Tests.Processes;

/// <summary>A host of children that misbehave, with real time.</summary>
public sealed class FaultHost : IAsyncLifetime
{
    private const uint Nobody = 65534;
    private readonly ProcessHost _host = new(Helper, TimeProvider.System);

    /// <summary>Somebody without rights; only root can become it.</summary>
    public static ProcessUser NobodyUser { get; } = new(Nobody, Nobody);

    private static HelperProgram Helper { get; } =
        HelperProgram.OfAssembly(Path.Combine(AppContext.BaseDirectory, "FaultProgram.dll"));

    /// <summary>The library itself.</summary>
    public ProcessHost Host => _host;

    public async ValueTask InitializeAsync() => await _host.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    public static ProcessSpec Spec(params string[] fault) => new(
        Helper.FileName,
        [.. Helper.Arguments, .. fault],
        AppContext.BaseDirectory,
        new Dictionary<string, string> { ["PATH"] = "/usr/bin:/bin", ["DOTNET_EnableDiagnostics"] = "0" });

    /// <summary>Starts it; its lines come as they are written.</summary>
    public Task<ChildProcess> StartAsync(ProcessSpec spec, Action<string> writeLine) =>
        _host.StartAsync("fault", spec, writeLine);

    public Task StopAsync(ChildProcess process, TimeSpan patience) => _host.StopAsync(process, patience);

    /// <summary>Runs it to its end.</summary>
    public async Task<FaultRun> RunAsync(ProcessSpec spec)
    {
        var lines = new ConcurrentQueue<string>();
        using var child = await _host.StartAsync("fault", spec, lines.Enqueue);
        await child.Exited.WaitAsync(TestTimeouts.Expected, TestContext.Current.CancellationToken);
        var exit = child.Exit;
        await _host.StopAsync(child, TimeSpan.Zero);
        return new FaultRun(exit, [.. lines], child.Enforcement, child.TemporaryFolder);
    }

    public static void SkipUnlessLinux() =>
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux limits a child process.");

    public static void SkipUnlessRoot()
    {
        SkipUnlessLinux();
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can make a child somebody else.");
    }
}

using System.Diagnostics;
using System.Globalization;

namespace FhirPathAspire.ServiceDefaults.Processes;

/// <summary>
/// Starts the watchdog of a run and tells it the processes. Its pipe closes when this process ends, in whatever way.
/// </summary>
internal sealed class WatchdogClient(HelperProgram helper) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _gate = new(1);
    private Process? _process;

    /// <summary>The mark of this run.</summary>
    public string Run { get; } = ProcessMark.NewRun();

    public async Task StartAsync()
    {
        var info = new ProcessStartInfo(helper.FileName, [.. helper.Arguments, Watchdog.Argument])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in Watchdog.FrugalRuntime)
        {
            info.Environment[name] = value;
        }

        _process = await ProcessStartThread.StartAsync(info);
        await TellAsync($"run {Run}");
    }

    public Task AddAsync(int processId) => TellAsync(string.Create(CultureInfo.InvariantCulture, $"add {processId}"));

    public Task RemoveAsync(int processId) =>
        TellAsync(string.Create(CultureInfo.InvariantCulture, $"remove {processId}"));

    /// <summary>A folder that is to go with the processes.</summary>
    public Task AddFolderAsync(string path) => TellAsync($"folder {path}");

    /// <summary>Tells the watchdog that all is done, and waits until it has ended.</summary>
    public async Task StopAsync()
    {
        await TellAsync("done");
        if (Interlocked.Exchange(ref _process, null) is { } process)
        {
            process.StandardInput.Close();
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(Patience));
            process.Dispose();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task TellAsync(string line)
    {
        await _gate.WaitAsync();
        try
        {
            if (_process is { HasExited: false } process)
            {
                await process.StandardInput.WriteLineAsync(line);
                await process.StandardInput.FlushAsync();
            }
        }
        catch (IOException)
        {
            // Somebody killed the watchdog. The run goes on with the services' own watch of their parent.
            _process = null;
        }
        finally
        {
            _gate.Release();
        }
    }
}

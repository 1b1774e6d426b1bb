using System.Diagnostics;
using System.Globalization;
using FhirPathAspire.Benchmarks.Measuring;
using FhirPathAspire.Benchmarks.Startup;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Benchmarks.Monitoring;

/// <summary>
/// Starts two gateways that differ in nothing but <c>Monitoring:Enabled</c>, lets both be, and compares processor time
/// and memory. Both run side by side, so that a busy moment hits both.
/// </summary>
/// <param name="program">The gateway as it is published.</param>
/// <param name="rounds">How often.</param>
/// <param name="duration">Of each, after what is done once is done.</param>
internal sealed class OverheadRun(string program, int rounds, TimeSpan duration)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    private readonly Series _memoryWith = new("memory with monitoring", "MB");
    private readonly Series _memoryWithout = new("memory without", "MB");
    private readonly Series _memory = new("memory of monitoring, files that are mapped included", "MB");
    private readonly Series _private = new("memory of monitoring, its own", "MB");
    private readonly Series _processor = new("processor time of monitoring", "% of one");

    public async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        for (var round = 0; round < rounds; round++)
        {
            var (with, without) = await CompareAsync(cancellationToken);
            _memoryWith.Add(with.Megabytes);
            _memoryWithout.Add(without.Megabytes);
            _memory.Add(with.Megabytes - without.Megabytes);
            _private.Add(with.PrivateMegabytes - without.PrivateMegabytes);
            _processor.Add(100 * (with.Processor - without.Processor) / duration);
        }

        report.Add(_memoryWith);
        report.Add(_memoryWithout);
        report.Add(_memory);
        report.Add(_private, Budget.MonitoringMemory);
        report.Add(_processor, Budget.MonitoringProcessor);
        report.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"Monitoring: {rounds} rounds of {duration.TotalSeconds:0} s, idle, differences within a round."));
    }

    private async Task<(Used With, Used Without)> CompareAsync(CancellationToken cancellationToken)
    {
        var processes = new List<Process>();
        try
        {
            foreach (var enabled in (bool[])[true, false])
            {
                processes.Add(await StartAsync(enabled, cancellationToken));
            }

            await Task.Delay(WarmUp, cancellationToken);
            var before = processes.ConvertAll(ProcessorTime);
            await Task.Delay(duration, cancellationToken);
            return (Use(processes[0], before[0]), Use(processes[1], before[1]));
        }
        finally
        {
            foreach (var process in processes)
            {
                process.Kill();
                await process.WaitForExitAsync(CancellationToken.None);
                process.Dispose();
            }
        }
    }

    private async Task<Process> StartAsync(bool enabled, CancellationToken cancellationToken)
    {
        var port = FreePort.Take();
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["LSP_PORT"] = "0";
        start.Environment["Monitoring__Enabled"] = enabled ? "true" : "false";
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        await Health.WaitAsync(new Uri($"http://127.0.0.1:{port}/health"), process, cancellationToken);
        return process;
    }

    private static TimeSpan ProcessorTime(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private static Used Use(Process process, TimeSpan before) =>
        new(ProcessMemory.Of(process.Id).Now, PrivateMegabytes(process.Id), ProcessorTime(process) - before);

    // RssAnon:	   24992 kB
    private static double PrivateMegabytes(int processId)
    {
        var line = File.ReadLines($"/proc/{processId}/status")
            .First(static line => line.StartsWith("RssAnon:", StringComparison.Ordinal));
        var kibibytes = line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1];
        return double.Parse(kibibytes, CultureInfo.InvariantCulture) * 1024 / 1e6;
    }

    private readonly record struct Used(double Megabytes, double PrivateMegabytes, TimeSpan Processor);
}

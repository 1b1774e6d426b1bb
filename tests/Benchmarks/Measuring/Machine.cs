using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using FhirPathAspire.TestKit;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Benchmarks.Measuring;

/// <summary>On what a figure was measured.</summary>
internal static class Machine
{
    /// <summary>One line: cores, how busy they were, operating system, .NET, commit.</summary>
    public static async Task<string> DescribeAsync()
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = Repository.Root };
        foreach (var argument in (string[])["describe", "--always", "--dirty", "--abbrev=10"])
        {
            start.ArgumentList.Add(argument);
        }

        var commit = await ProgramRun.ToEndAsync(start, TimeSpan.FromSeconds(30), CancellationToken.None);
        var date = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
        return $"{Environment.ProcessorCount} cores, load {Load()} at the end, {RuntimeInformation.OSDescription}, "
            + $"{RuntimeInformation.FrameworkDescription}, commit {commit.Output.Trim()}, {date}.";
    }

    /// <summary>Processes that wanted a core, on average over the last minute; above the cores, figures are noise.</summary>
    private static string Load() =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}

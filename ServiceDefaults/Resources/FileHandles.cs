using System.Diagnostics;
using System.Globalization;
using System.IO.Enumeration;

namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>File handles of this process, sockets included.</summary>
internal sealed class FileHandles
{
    private const string OpenOnes = "/proc/self/fd";
    private const string LimitsFile = "/proc/self/limits";
    private const string LimitLine = "Max open files";

    private int _limit;

    /// <summary>How many are open, and how many may be (0 where nobody says).</summary>
    public (int Open, int Limit) Read()
    {
        if (!OperatingSystem.IsLinux())
        {
            using var process = Process.GetCurrentProcess();
            return (process.HandleCount, 0);
        }

        try
        {
            _limit = ReadLimit(LimitsFile) ?? _limit;

            // To look takes a handle too.
            var open = new FileSystemEnumerable<bool>(OpenOnes, static (ref FileSystemEntry _) => true).Count() - 1;
            return (open, _limit);
        }
        catch (IOException)
        {
            // None is left to look with.
            return (_limit, _limit);
        }
    }

    // Max open files            1024                 1048576              files
    private static int? ReadLimit(string file)
    {
        var line = File.ReadLines(file).FirstOrDefault(
            static line => line.StartsWith(LimitLine, StringComparison.Ordinal));
        var soft = line?[LimitLine.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return int.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : null;
    }
}

using System.Diagnostics;
using System.Globalization;

namespace FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

/// <summary>How much memory a process and all that it started hold now.</summary>
internal sealed class ProcessMemory(Process process, string mark)
{
    // Looking for new members costs more than measuring those that are known.
    private const int LooksForFamilyEvery = 4;
    private IReadOnlyList<int> _family = [];
    private int _measured;

    /// <summary>Resident bytes; shared pages count for each process. Zero when nothing lives.</summary>
    public long Measure()
    {
        if (!OperatingSystem.IsLinux())
        {
            process.Refresh();
            return process.HasExited ? 0 : process.WorkingSet64;
        }

        if (_measured++ % LooksForFamilyEvery == 0)
        {
            _family = ProcessFamily.Find(mark);
        }

        return _family.Append(process.Id).Distinct().Sum(Resident);
    }

    // Example: "5120 1377 …", in pages: all and resident.
    private static long Resident(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/statm").Split(' ') is [_, var pages, ..]
                ? long.Parse(pages, CultureInfo.InvariantCulture) * Environment.SystemPageSize
                : 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile.
            return 0;
        }
    }
}

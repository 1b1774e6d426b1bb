using System.Globalization;

namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>The control group that Linux has put a process in (cgroups(7), versions 1 and 2).</summary>
internal static class ControlGroup
{
    /// <summary>Version 1 says "no limit" with the largest number of whole pages.</summary>
    private const long Unlimited = 1L << 60;

    /// <summary>The least memory that any group above the process allows, in bytes; null where none does.</summary>
    public static long? MemoryLimit() => OperatingSystem.IsLinux()
        ? MemoryLimit("/proc/self/cgroup", "/sys/fs/cgroup")
        : null;

    /// <param name="membership">The file that names the groups of the process.</param>
    /// <param name="root">The folder in which groups are folders.</param>
    public static long? MemoryLimit(string membership, string root)
    {
        try
        {
            return File.ReadLines(membership).SelectMany(line => Limits(line, root)).Min();
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    // 4:memory:/system.slice/fhirpath.service
    // 0::/system.slice/fhirpath.service
    private static IEnumerable<long?> Limits(string line, string root)
    {
        var fields = line.Split(':', 3);
        return fields switch
        {
            [_, "", var path] => Limits(root, path, "memory.max"),
            [_, var controllers, var path] when controllers.Split(',').Contains("memory") =>
                Limits(Path.Combine(root, "memory"), path, "memory.limit_in_bytes"),
            _ => [],
        };
    }

    // Inside a container the path may be one of the machine: what is not there is passed over, the root is.
    private static IEnumerable<long?> Limits(string root, string path, string file)
    {
        var folder = Path.Combine(root, path.TrimStart('/'));
        while (folder.Length >= root.Length)
        {
            yield return Limit(Path.Combine(folder, file));
            folder = Path.GetDirectoryName(folder) ?? "";
        }
    }

    private static long? Limit(string file) =>
        File.Exists(file)
        && long.TryParse(File.ReadAllText(file), NumberStyles.Integer, CultureInfo.InvariantCulture, out var limit)
        && limit is > 0 and < Unlimited
            ? limit
            : null;
}

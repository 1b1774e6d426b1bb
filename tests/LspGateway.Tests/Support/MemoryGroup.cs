using System.Globalization;

namespace FhirPathAspire.LspGateway.Tests.Support;

/// <summary>A control group with a limit of memory, such as a container is; needs Linux and the right to make one.</summary>
internal sealed class MemoryGroup : IDisposable
{
    private readonly string _folder;

    private MemoryGroup(string folder) => _folder = folder;

    /// <summary>Runs a program in the group.</summary>
    public string[] Launcher => ["/bin/sh", "-c", $"echo $$ > {_folder}/cgroup.procs; exec \"$@\"", "sh"];

    /// <summary>Makes a group, or skips the test where that is not possible.</summary>
    public static MemoryGroup CreateOrSkip(long bytes)
    {
        var group = Create("/sys/fs/cgroup/memory", "memory.limit_in_bytes", bytes)
            ?? Create("/sys/fs/cgroup", "memory.max", bytes);
        Assert.SkipWhen(group is null, "This user can't make a control group with a limit of memory here.");
        return group;
    }

    public void Dispose()
    {
        // Only the folder itself: what is in it belongs to the kernel.
        Directory.Delete(_folder, recursive: false);
    }

    private static MemoryGroup? Create(string root, string limit, long bytes)
    {
        var folder = Path.Combine(root, $"fhirpath-test-{Guid.NewGuid():N}");
        try
        {
            if (!OperatingSystem.IsLinux() || !Directory.Exists(root))
            {
                return null;
            }

            Directory.CreateDirectory(folder);
            if (File.Exists(Path.Combine(folder, limit)))
            {
                File.WriteAllText(Path.Combine(folder, limit), bytes.ToString(CultureInfo.InvariantCulture));
                return new MemoryGroup(folder);
            }

            Directory.Delete(folder);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

using System.Globalization;

namespace FhirPathAspire.TestKit.Programs;

/// <summary>Physical memory of a process, in MB of 1 000 000 bytes.</summary>
/// <param name="Now">As it is.</param>
/// <param name="Peak">The most it ever had.</param>
public readonly record struct ProcessMemory(double Now, double Peak)
{
    /// <summary>Reads what Linux tells of a process.</summary>
    public static ProcessMemory Of(int processId)
    {
        // VmHWM:	   36864 kB
        var values = File.ReadLines($"/proc/{processId}/status")
            .Select(static line => line.Split((char[])[':', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            .Where(static fields => fields is ["VmHWM" or "VmRSS", _, "kB"])
            .ToDictionary(static fields => fields[0], static fields => Megabytes(fields[1]));
        return new ProcessMemory(values["VmRSS"], values["VmHWM"]);
    }

    private static double Megabytes(string kibibytes) =>
        long.Parse(kibibytes, CultureInfo.InvariantCulture) * 1024 / 1e6;
}

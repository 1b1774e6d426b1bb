using System.Security.Cryptography;

namespace FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

/// <summary>A folder for temporary files that only one child process may use.</summary>
internal static class PrivateFolder
{
    private static readonly string[] Variables = ["TMPDIR", "TMP", "TEMP"];

    /// <summary>Makes it, readable by its user only.</summary>
    /// <exception cref="ProcessStartException">The system refused.</exception>
    public static string Create(ProcessUser? user)
    {
        var path = Path.Combine(Path.GetTempPath(), $"fhirpath-{RandomNumberGenerator.GetHexString(16, true)}");
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return path;
        }

        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Directory.CreateDirectory(path, OwnerOnly);
        if (user is { } owner && LinuxCalls.IsRoot() && LinuxCalls.Give(path, owner.UserId, owner.GroupId) != 0)
        {
            throw new ProcessStartException($"The folder '{path}' can't be given to user {owner.UserId}.");
        }

        return path;
    }

    public static void Name(string path, IDictionary<string, string?> environment)
    {
        foreach (var variable in Variables)
        {
            environment[variable] = path;
        }
    }

    /// <summary>Removes it with all that is in it; links are not followed.</summary>
    public static void Remove(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Gone already, or the child took its own rights away: what is left belongs to the system's clean-up.
            return;
        }
    }
}

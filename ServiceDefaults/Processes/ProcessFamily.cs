using System.Globalization;
using System.Text;

namespace FhirPathAspire.ServiceDefaults.Processes;

/// <summary>
/// Finds all living processes that carry a mark, through the environments that Linux shows. Other systems don't show
/// them; there the families are found by parenthood, which <see cref="System.Diagnostics.Process.Kill(bool)"/> does.
/// </summary>
internal static class ProcessFamily
{
    private const string Processes = "/proc";

    /// <summary>The numbers of the processes whose mark starts so; empty where the system doesn't show them.</summary>
    public static IReadOnlyList<int> Find(string markPrefix) => OperatingSystem.IsLinux()
        ?
        [
            .. Directory.EnumerateDirectories(Processes)
                .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, null, out var id) ? id : 0)
                .Where(id => id != 0 && id != Environment.ProcessId && IsMarked(id, markPrefix) && IsAlive(id)),
        ]
        : [];

    private static bool IsMarked(int id, string markPrefix)
    {
        var wanted = Encoding.UTF8.GetBytes($"\0{ProcessMark.Variable}={markPrefix}");
        var environment = Read(id, "environ");
        return environment.AsSpan().StartsWith(wanted.AsSpan(1)) || environment.AsSpan().IndexOf(wanted) >= 0;
    }

    // A process that ended and waits for its parent to notice is dead for us. Example: "812 (name) Z 1 …".
    private static bool IsAlive(int id)
    {
        var state = Encoding.UTF8.GetString(Read(id, "stat"));
        var afterName = state.LastIndexOf(')') + 2;
        return afterName > 1 && afterName < state.Length && state[afterName] is not ('Z' or 'X');
    }

    private static byte[] Read(int id, string file)
    {
        try
        {
            return File.ReadAllBytes($"{Processes}/{id}/{file}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile, or belongs to somebody else: not one of ours.
            return [];
        }
    }
}

using System.Globalization;
using System.Text;
using FhirPathAspire.Integration.Tests.Graphs;

namespace FhirPathAspire.Integration.Tests.Embedded;

/// <summary>Looks at the processes of the machine through /proc.</summary>
internal static class LinuxProcesses
{
    private static readonly TimeSpan Check = TimeSpan.FromMilliseconds(20);

    public static bool IsAlive(int id) => State(id) is { } state and not ('Z' or 'X');

    /// <summary>The living processes whose environment holds the variable, with their command lines.</summary>
    public static IReadOnlyDictionary<int, string> WithVariable(string name, string value) =>
        All().Where(id => Read(id, "environ").Split('\0').Contains($"{name}={value}") && IsAlive(id))
            .ToDictionary(id => id, id => Read(id, "cmdline").Replace('\0', ' '));

    /// <summary>Waits until a process has a child, and answers its number.</summary>
    public static async Task<int> WaitForChildAsync(int parent) => await Bounded.WaitAsync(
        async cancellation =>
        {
            using var timer = new PeriodicTimer(Check);
            while (true)
            {
                if (All().FirstOrDefault(id => Parent(id) == parent) is var child and not 0)
                {
                    return child;
                }

                await timer.WaitForNextTickAsync(cancellation);
            }
        },
        $"{parent} has a child",
        () => Task.FromResult(""));

    /// <summary>Waits until no living process has the variable.</summary>
    public static Task WaitUntilGoneAsync(string name, string value) => Bounded.WaitAsync(
        async cancellation =>
        {
            using var timer = new PeriodicTimer(Check);
            while (WithVariable(name, value).Count > 0)
            {
                await timer.WaitForNextTickAsync(cancellation);
            }
        },
        "all processes are gone",
        () => Task.FromResult(string.Join('\n', WithVariable(name, value).Values)));

    private static IEnumerable<int> All() => Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id != 0);

    private static char? State(int id) => Fields(id) is [var state, ..] ? state[0] : null;

    private static int Parent(int id) =>
        Fields(id) is [_, var parent, ..] ? int.Parse(parent, CultureInfo.InvariantCulture) : 0;

    // "812 (name) S 1 …": the fields after the name.
    private static string[] Fields(int id)
    {
        var text = Read(id, "stat");
        var afterName = text.LastIndexOf(')') + 2;
        return afterName > 1 ? text[afterName..].Split(' ') : [];
    }

    private static string Read(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}", Encoding.UTF8);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}

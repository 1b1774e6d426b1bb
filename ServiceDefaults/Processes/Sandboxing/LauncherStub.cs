using System.Globalization;
using System.Text;

namespace FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

/// <summary>
/// The moment between this process and a limited child: our own program, started with an argument of its own, limits
/// itself, says in one line what the system answered, and becomes the program (execve keeps process number, limits
/// and outputs). No shell and no tool of the system takes part, and nothing of the program runs before its limits hold.
/// </summary>
internal static class LauncherStub
{
    public const string Argument = "--process-stub";

    private const int Terminate = 15;
    private const int NotStarted = 126;

    public static bool IsAskedFor(IReadOnlyList<string> args) => args is [Argument, ..];

    /// <summary>The arguments that ask for it.</summary>
    /// <param name="nonce">Begins the line of the answer.</param>
    /// <param name="isStrict">Whether a refused order ends it.</param>
    /// <param name="orders">What it does to itself, in this order.</param>
    /// <param name="program">What it becomes: an absolute path.</param>
    /// <param name="arguments">The program's arguments.</param>
    public static IEnumerable<string> CommandLine(
        string nonce, bool isStrict, IReadOnlyList<StubOrder> orders, string program, IEnumerable<string> arguments) =>
    [
        Argument,
        nonce,
        Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
        isStrict.ToString(),
        string.Join(',', orders),
        program,
        .. arguments,
    ];

    /// <summary>Becomes the program. Comes back, with an exit code, only where that fails.</summary>
    public static int Run(IReadOnlyList<string> args)
    {
        if (args is not [_, var nonce, var parent, var isStrict, var orders, var program, ..])
        {
            return NotStarted;
        }

        var answers = orders.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(StubOrder.Parse)
            .Select(static order => (order.Measure, Error: order.Apply()))
            .ToArray();

        // After the change of user, which forgets it. A parent that died before is seen by its number.
        _ = LinuxCalls.EndWithParent(Terminate);
        var isOrphan = LinuxCalls.Parent() != int.Parse(parent, CultureInfo.InvariantCulture);
        var access = LinuxCalls.CanExecute(program);
        LinuxCalls.WriteOut(Encoding.UTF8.GetBytes(StubAnswer.Write(nonce, access, answers)));
        var isRefused = bool.Parse(isStrict) && answers.Any(static answer => answer.Error != 0);
        if (!isOrphan && !isRefused && access == 0)
        {
            _ = LinuxCalls.Execute(program, args.Skip(6));
        }

        return NotStarted;
    }
}

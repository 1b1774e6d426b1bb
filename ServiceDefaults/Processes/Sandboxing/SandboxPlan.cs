using System.ComponentModel;

namespace FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

/// <summary>
/// What is done for each limit and each measure of a sandbox: a table of pure decisions. What the child does to itself
/// before it becomes the program are the orders; the rest the host does, or nobody.
/// </summary>
/// <param name="Orders">For the launcher stub, in the order in which they must be done.</param>
/// <param name="Known">What is known before the start.</param>
internal sealed record SandboxPlan(IReadOnlyList<StubOrder> Orders, IReadOnlyList<Enforcement> Known)
{
    private const ulong Root = 0;

    /// <param name="limits">The limits that are asked for.</param>
    /// <param name="sandbox">The sandbox that is asked for.</param>
    /// <param name="isLinux">Whether processes can limit themselves here.</param>
    /// <param name="isRoot">Whether the host is root.</param>
    public static SandboxPlan For(ProcessLimits limits, ProcessSandbox sandbox, bool isLinux, bool isRoot)
    {
        var asked = Asked(limits, sandbox, isRoot).ToArray();
        var becomesRoot = sandbox.User is { } user ? user.UserId == Root : isRoot;
        var orders = asked.Where(order => isLinux && CanBeOrdered(order, becomesRoot)).ToArray();
        return new SandboxPlan(orders, [.. asked.Select(order => Foresee(order, isLinux, becomesRoot))]);
    }

    /// <summary>The report, once the stub has answered; null where there was no stub.</summary>
    public EnforcementReport Report(StubAnswer? answer) => new(
    [
        .. Known.Select(row => answer?.Errors.GetValueOrDefault(row.Measure) is { } error and not 0
            ? row with { State = EnforcementState.Refused, How = $"{new Win32Exception(error).Message}." }
            : row),
    ]);

    // The order matters: root leaves the network and takes its user before it gives up rights, and the number of
    // files is limited last, because everything before may need one.
    private static IEnumerable<StubOrder> Asked(ProcessLimits limits, ProcessSandbox sandbox, bool isRoot)
    {
        StubOrder?[] asked =
        [
            sandbox.NoNetwork ? new StubOrder(SandboxMeasure.Network, isRoot ? 0UL : 1UL) : null,
            sandbox.User is { } user ? new StubOrder(SandboxMeasure.User, user.UserId, user.GroupId) : null,
            sandbox.NoNewPrivileges ? new StubOrder(SandboxMeasure.NoNewPrivileges) : null,
            sandbox.InheritedVariables is not null ? new StubOrder(SandboxMeasure.Environment) : null,
            sandbox.PrivateTemporaryFolder ? new StubOrder(SandboxMeasure.TemporaryFolder) : null,
            limits.WallClock is not null ? new StubOrder(SandboxMeasure.WallClock) : null,
            limits.CpuTime is { } time
                ? new StubOrder(SandboxMeasure.CpuTime, (ulong)Math.Ceiling(time.TotalSeconds))
                : null,
            Number(SandboxMeasure.CoreDumps, limits.CoreDumpBytes),
            Number(SandboxMeasure.Memory, limits.MemoryBytes),
            Number(SandboxMeasure.Processes, limits.Processes),
            Number(SandboxMeasure.OpenFiles, limits.OpenFiles),
        ];
        return asked.OfType<StubOrder>();
    }

    private static StubOrder? Number(SandboxMeasure measure, long? value) =>
        value is { } number ? new StubOrder(measure, (ulong)number) : null;

    private static bool CanBeOrdered(StubOrder order, bool becomesRoot) => order.Measure switch
    {
        SandboxMeasure.Network => order.First == 0 || SocketFilter.IsKnownHere,
        SandboxMeasure.Environment or SandboxMeasure.TemporaryFolder or SandboxMeasure.WallClock => false,
        SandboxMeasure.Processes => !becomesRoot,
        _ => true,
    };

    private static Enforcement Foresee(StubOrder order, bool isLinux, bool becomesRoot)
    {
        var measure = order.Measure;
        return (measure, isLinux) switch
        {
            (SandboxMeasure.Environment, _) => Enforced(measure, "Only the variables that are named are handed over."),
            (SandboxMeasure.TemporaryFolder, _) => Enforced(measure, "TMPDIR, TMP and TEMP name a folder of its own."),
            (SandboxMeasure.WallClock, _) => Enforced(measure, "The host kills it when the time is up."),
            (SandboxMeasure.Memory, true) => Enforced(
                measure,
                "The host looks every 50 ms and kills it above the limit; RLIMIT_DATA, at twice the limit and 256 MiB, "
                + "stops what grows faster; .NET keeps its heap below the limit (DOTNET_GCHeapHardLimit)."),
            (SandboxMeasure.Memory, false) => Enforced(
                measure, "The host looks every 50 ms and kills it above the limit; what it started is not counted."),
            (_, false) => new Enforcement(
                measure, EnforcementState.Unsupported, "Only Linux can do this to a child process."),
            (SandboxMeasure.CpuTime, _) => Enforced(measure, "RLIMIT_CPU."),
            (SandboxMeasure.OpenFiles, _) => Enforced(measure, "RLIMIT_NOFILE."),
            (SandboxMeasure.CoreDumps, _) => Enforced(measure, "RLIMIT_CORE."),
            (SandboxMeasure.Processes, _) when becomesRoot => new Enforcement(
                measure, EnforcementState.Unsupported, "RLIMIT_NPROC does not hold for root: give it a user."),
            (SandboxMeasure.Processes, _) => Enforced(measure, "RLIMIT_NPROC, counted over all of its user."),
            (SandboxMeasure.NoNewPrivileges, _) => Enforced(measure, "PR_SET_NO_NEW_PRIVS."),
            (SandboxMeasure.User, _) => Enforced(measure, "setuid, setgid, no other groups."),
            (SandboxMeasure.Network, _) when order.First == 0 => Enforced(
                measure, "A network namespace without any interface that is up."),
            (SandboxMeasure.Network, _) when SocketFilter.IsKnownHere => Enforced(
                measure, "A filter of system calls (seccomp) that refuses sockets but those within the machine."),
            (SandboxMeasure.Network, _) => new Enforcement(
                measure, EnforcementState.Unsupported, "Only root can do this on a processor of this kind."),
            _ => throw new InvalidOperationException($"{measure} is in no row."),
        };
    }

    private static Enforcement Enforced(SandboxMeasure measure, string how) =>
        new(measure, EnforcementState.Enforced, how);
}

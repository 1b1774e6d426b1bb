using System.Globalization;

namespace FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

/// <summary>One thing that the launcher stub does to itself before it becomes the program.</summary>
/// <param name="Measure">What it is for.</param>
/// <param name="First">The value, where it has one; of the network: 1 where a filter takes it away.</param>
/// <param name="Second">The second value of a user: the group.</param>
internal readonly record struct StubOrder(SandboxMeasure Measure, ulong First = 0, ulong Second = 0)
{
    // The most the private writable memory may grow to before the system refuses more, whatever the watch sees:
    // room for stacks and code, which count too.
    private const ulong DataSlack = 256UL << 20;

    /// <summary>As one word of a command line: <c>OpenFiles:64:0</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Measure}:{First}:{Second}");

    public static StubOrder Parse(string text) => text.Split(':') is [var measure, var first, var second]
        ? new StubOrder(
            Enum.Parse<SandboxMeasure>(measure),
            ulong.Parse(first, CultureInfo.InvariantCulture),
            ulong.Parse(second, CultureInfo.InvariantCulture))
        : throw new FormatException($"'{text}' is no order.");

    /// <summary>Does it to the calling process. The answer is 0 or the number of the error.</summary>
    public int Apply() => Measure switch
    {
        SandboxMeasure.Memory => LinuxCalls.Limit(
            LinuxCalls.DataBytes, (2 * First) + DataSlack, (2 * First) + DataSlack),

        // At the first limit the process gets SIGXCPU, which it can catch; a second later SIGKILL, which it can't.
        SandboxMeasure.CpuTime => LinuxCalls.Limit(LinuxCalls.CpuSeconds, First, First + 1),
        SandboxMeasure.OpenFiles => LinuxCalls.Limit(LinuxCalls.OpenFiles, First, First),
        SandboxMeasure.Processes => LinuxCalls.Limit(LinuxCalls.ProcessCount, First, First),
        SandboxMeasure.CoreDumps => LinuxCalls.Limit(LinuxCalls.CoreBytes, First, First),
        SandboxMeasure.NoNewPrivileges => LinuxCalls.ForbidNewPrivileges(),
        SandboxMeasure.User => LinuxCalls.Become((uint)First, (uint)Second),
        SandboxMeasure.Network => First == 0
            ? LinuxCalls.LeaveNetwork()
            : LinuxCalls.FilterCalls(SocketFilter.Program()),
        _ => throw new InvalidOperationException($"{Measure} is nothing that a process does to itself."),
    };
}

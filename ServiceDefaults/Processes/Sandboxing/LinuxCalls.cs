using System.Runtime.InteropServices;

namespace FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

/// <summary>The calls of Linux that limit the calling process. Each answers 0, or the number of the error.</summary>
internal static partial class LinuxCalls
{
    public const int CpuSeconds = 0;
    public const int DataBytes = 2;
    public const int CoreBytes = 4;
    public const int ProcessCount = 6;
    public const int OpenFiles = 7;

    private const int SetParentDeathSignal = 1;
    private const int SetNoNewPrivileges = 38;
    private const int SetFilter = 22;
    private const int FilterMode = 2;
    private const int NewNetwork = 0x40000000;
    private const int BrokenPipeSignal = 13;
    private const int Executable = 1;

    /// <param name="resource">One of the constants.</param>
    /// <param name="soft">Where the process is told.</param>
    /// <param name="hard">Where it ends; it can't raise either again.</param>
    public static int Limit(int resource, ulong soft, ulong hard)
    {
        ReadOnlySpan<nuint> limit = [(nuint)soft, (nuint)hard];
        return Error(SetResourceLimit(resource, limit));
    }

    public static int ForbidNewPrivileges() => Error(ControlProcess(SetNoNewPrivileges, 1, 0, 0, 0));

    /// <summary>Asks for a signal when the thread that started this process ends.</summary>
    public static int EndWithParent(int signal) => Error(ControlProcess(SetParentDeathSignal, (nuint)signal, 0, 0, 0));

    public static int LeaveNetwork() => Error(Unshare(NewNetwork));

    /// <summary>Puts a filter before all calls of this process; without root it also forbids new privileges.</summary>
    public static int FilterCalls(IReadOnlyList<ulong> program)
    {
        // struct sock_fprog: the number of instructions, and behind it, aligned, where they are. Never freed: the
        // process becomes another in a moment.
        var instructions = Marshal.AllocHGlobal(program.Count * sizeof(ulong));
        var head = Marshal.AllocHGlobal(2 * nint.Size);
        for (var index = 0; index < program.Count; index++)
        {
            Marshal.WriteInt64(instructions, index * sizeof(ulong), (long)program[index]);
        }

        Marshal.WriteIntPtr(head, program.Count);
        Marshal.WriteIntPtr(head, nint.Size, instructions);
        var failed = ForbidNewPrivileges();
        return failed == 0 ? Error(ControlProcess(SetFilter, FilterMode, (nuint)head, 0, 0)) : failed;
    }

    public static int Become(uint user, uint group)
    {
        var failed = Error(SetGroups(0, 0));
        failed = failed == 0 ? Error(SetGroup(group)) : failed;
        return failed == 0 ? Error(SetUser(user)) : failed;
    }

    public static int Give(string path, uint user, uint group) => Error(ChangeOwner(path, user, group));

    public static int CanExecute(string path) => Error(Access(path, Executable));

    public static int Parent() => ParentProcess();

    public static bool IsRoot() => EffectiveUser() == 0;

    /// <summary>Writes to standard output without the console of .NET, which would change the terminal.</summary>
    public static void WriteOut(ReadOnlySpan<byte> text) => _ = Write(1, text, (nuint)text.Length);

    /// <summary>Becomes another program; comes back only with the number of the error.</summary>
    public static int Execute(string path, IEnumerable<string> arguments)
    {
        nint[] pointers = [.. arguments.Prepend(path).Select(Marshal.StringToCoTaskMemUTF8), 0];
        // The runtime ignores broken pipes; what is ignored stays so in the new program, which expects the default.
        _ = Signal(BrokenPipeSignal, 0);
        return Error(ExecuteNative(pointers[0], pointers));
    }

    private static int Error(int result) => result < 0 ? Marshal.GetLastPInvokeError() : 0;

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    private static partial int SetResourceLimit(int resource, ReadOnlySpan<nuint> limit);

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int ControlProcess(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [LibraryImport("libc", EntryPoint = "unshare", SetLastError = true)]
    private static partial int Unshare(int flags);

    [LibraryImport("libc", EntryPoint = "setgroups", SetLastError = true)]
    private static partial int SetGroups(nuint count, nint groups);

    [LibraryImport("libc", EntryPoint = "setgid", SetLastError = true)]
    private static partial int SetGroup(uint group);

    [LibraryImport("libc", EntryPoint = "setuid", SetLastError = true)]
    private static partial int SetUser(uint user);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint EffectiveUser();

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int ParentProcess();

    [LibraryImport("libc", EntryPoint = "chown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeOwner(string path, uint user, uint group);

    [LibraryImport("libc", EntryPoint = "access", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int file, ReadOnlySpan<byte> text, nuint length);

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint Signal(int signal, nint handler);

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true)]
    private static partial int ExecuteNative(nint path, nint[] arguments);
}

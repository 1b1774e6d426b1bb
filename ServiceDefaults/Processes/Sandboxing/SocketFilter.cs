using System.Runtime.InteropServices;

namespace FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

/// <summary>
/// Takes the network away from a process without being root: a filter in the kernel (seccomp) that refuses every socket
/// but those within the machine (AF_UNIX), and io_uring, which could make sockets behind the filter's back. It holds
/// for all that the process starts, and can't be taken off.
/// </summary>
internal static class SocketFilter
{
    private const ushort Load = 0x20;
    private const ushort JumpIfEqual = 0x15;
    private const ushort JumpIfNotLess = 0x35;
    private const ushort Return = 0x06;

    private const uint NumberOffset = 0;
    private const uint ArchitectureOffset = 4;
    private const uint FirstArgumentOffset = 16;

    private const uint KillProcess = 0x8000_0000;
    private const uint RefuseAccess = 0x0005_0000 | 13;
    private const uint Allow = 0x7FFF_0000;

    // Calls of the 32-bit kind on a 64-bit x86 kernel begin here; their numbers are others.
    private const uint OtherCalls = 0x4000_0000;
    private const uint SetUpIoUring = 425;
    private const uint WithinTheMachine = 1;

    /// <summary>Whether the numbers of this processor's calls are known.</summary>
    public static bool IsKnownHere => RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    /// <summary>The program of the filter, one instruction of eight bytes each, for the kernel's small machine.</summary>
    public static IReadOnlyList<ulong> Program()
    {
        var (architecture, socket) = RuntimeInformation.ProcessArchitecture == Architecture.Arm64
            ? (0xC000_00B7, 198U)
            : (0xC000_003E, 41U);
        return
        [
            Instruction(Load, ArchitectureOffset),
            Instruction(JumpIfEqual, architecture, then: 1),
            Instruction(Return, KillProcess),
            Instruction(Load, NumberOffset),
            Instruction(JumpIfNotLess, OtherCalls, then: 4),
            Instruction(JumpIfEqual, SetUpIoUring, then: 3),
            Instruction(JumpIfEqual, socket, otherwise: 3),
            Instruction(Load, FirstArgumentOffset),
            Instruction(JumpIfEqual, WithinTheMachine, then: 1),
            Instruction(Return, RefuseAccess),
            Instruction(Return, Allow),
        ];
    }

    // Jumps count from the next instruction.
    private static ulong Instruction(ushort code, uint value, byte then = 0, byte otherwise = 0) =>
        code | ((ulong)then << 16) | ((ulong)otherwise << 24) | ((ulong)value << 32);
}

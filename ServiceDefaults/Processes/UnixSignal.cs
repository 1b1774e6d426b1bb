using System.Runtime.InteropServices;

namespace FhirPathAspire.ServiceDefaults.Processes;

/// <summary>Sends signals, where the system has them.</summary>
internal static partial class UnixSignal
{
    public const int Terminate = 15;
    public const int Kill = 9;

    /// <summary>Sends a signal; a process that has ended meanwhile is no error.</summary>
    public static void Send(int processId, int signal)
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SendNative(processId, signal);
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendNative(int processId, int signal);
}

using System.Runtime.InteropServices;

namespace FhirPathAspire.ServiceDefaults;

/// <summary>
/// A service that the embedded orchestrator started ends when the orchestrator is killed: Linux is asked to send
/// SIGTERM then. Elsewhere, and for what the service itself started, the orchestrator's watchdog does it.
/// </summary>
internal static partial class ParentWatch
{
    private const string ParentVariable = "FHIRPATH_APPHOST_PID";
    private const int SetParentDeathSignal = 1;
    private const nuint Terminate = 15;

    /// <summary>Must be called on the main thread: the wish is kept by the thread that utters it.</summary>
    public static void Begin()
    {
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable(ParentVariable) is { Length: > 0 })
        {
            _ = ControlProcess(SetParentDeathSignal, Terminate, 0, 0, 0);
        }
    }

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int ControlProcess(int option, nuint signal, nuint third, nuint fourth, nuint fifth);
}

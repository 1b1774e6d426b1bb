using System.Diagnostics;

namespace FhirPathAspire.AppHost.Embedded.Lifetime;

/// <summary>How long this process lives, which includes the start of the runtime.</summary>
internal static class ProcessAge
{
    public static TimeSpan Now(TimeProvider time)
    {
        using var process = Process.GetCurrentProcess();
        return time.GetLocalNow() - process.StartTime;
    }
}

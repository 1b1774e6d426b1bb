using System.Diagnostics;

namespace FhirPathAspire.TestKit;

/// <summary>How long a test waits for what must happen; nobody is timed while somebody debugs.</summary>
public static class TestTimeouts
{
    /// <summary>For what happens at once unless something is broken, on a machine that may be very busy.</summary>
    public static TimeSpan Expected { get; } =
        Debugger.IsAttached ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(30);
}

using System.Diagnostics.CodeAnalysis;

namespace FhirPathAspire.AppHost.Embedded.Lifetime;

/// <summary>
/// The one place that blocks on a task, for callers whose contract is synchronous: Main, Dispose, Build.
/// </summary>
internal static class Blocking
{
    [SuppressMessage("Usage", "VSTHRD002", Justification = "No synchronisation context exists in a console program.")]
    public static void Wait(Task task) => task.GetAwaiter().GetResult();

    [SuppressMessage("Usage", "VSTHRD002", Justification = "No synchronisation context exists in a console program.")]
    public static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}

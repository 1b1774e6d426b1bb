using System.Security.Cryptography;

namespace FhirPathAspire.AppHost.Embedded.Processes;

/// <summary>
/// The mark in the environment of everything that one run of the AppHost starts. Children inherit it, whoever their
/// parent is by then, and it survives that a process number is used again; so it is what stopping relies on.
/// </summary>
internal static class ProcessMark
{
    public const string Variable = "FHIRPATH_APPHOST_MARK";

    public static string NewRun() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The mark of one start of one replica in a run.</summary>
    public static string ForReplica(string run, string replica) => $"{run}/{replica}";
}

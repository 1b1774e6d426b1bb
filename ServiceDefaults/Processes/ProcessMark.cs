using System.Security.Cryptography;

namespace FhirPathAspire.ServiceDefaults.Processes;

/// <summary>
/// The mark in the environment of everything that one run of a host starts. Children inherit it, whoever their
/// parent is by then, and it survives that a process number is used again; so it is what stopping relies on.
/// </summary>
internal static class ProcessMark
{
    public const string Variable = "FHIRPATH_PROCESS_MARK";

    public static string NewRun() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The mark of one process, by its name, in a run.</summary>
    public static string ForProcess(string run, string name) => $"{run}/{name}";
}

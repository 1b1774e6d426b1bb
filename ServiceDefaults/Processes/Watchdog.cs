using System.Runtime.InteropServices;

namespace FhirPathAspire.ServiceDefaults.Processes;

/// <summary>
/// A small process beside a host that outlives it by moments: when its standard input ends without the word "done",
/// the host was killed, and it ends all that the host had started. Signals that are meant for the host and reach the
/// whole group (Ctrl+C) don't end it.
/// </summary>
internal static class Watchdog
{
    /// <summary>The host's helper program becomes the watchdog with this argument.</summary>
    public const string Argument = "--process-watchdog";

    /// <summary>It waits all its life, so it is set up to be small instead of fast.</summary>
    public static readonly IReadOnlyDictionary<string, string> FrugalRuntime = new Dictionary<string, string>
    {
        ["DOTNET_gcServer"] = "0",
        ["DOTNET_GCgen0size"] = "0x100000",
        ["DOTNET_GCHeapHardLimit"] = "0x2000000",
        ["DOTNET_TieredPGO"] = "0",
        ["DOTNET_EnableDiagnostics"] = "0",
    };

    public static bool IsAskedFor(IReadOnlyList<string> args) => args is [Argument];

    /// <summary>Runs until the host ends. The answer is the exit code.</summary>
    public static async Task<int> RunAsync(TextReader input)
    {
        using var hangup = Ignore(PosixSignal.SIGHUP);
        using var interrupt = Ignore(PosixSignal.SIGINT);
        using var terminate = Ignore(PosixSignal.SIGTERM);
        var charge = new WatchdogCharge();
        while (await input.ReadLineAsync() is { } line)
        {
            charge.Note(line);
        }

        await charge.EndIfAbandonedAsync();
        return 0;
    }

    private static PosixSignalRegistration Ignore(PosixSignal signal) =>
        PosixSignalRegistration.Create(signal, context => context.Cancel = true);
}

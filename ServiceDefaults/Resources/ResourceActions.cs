using System.Globalization;
using FhirPathAspire.ServiceDefaults.Lifecycle;
using FhirPathAspire.ServiceDefaults.Recovery;
using Microsoft.Extensions.Logging;

namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>
/// What is done where a resource is short. Memory is cleaned up from the warning on; while memory or file handles are
/// critical the process is degraded and takes on nothing new. All of it ends when the policy says so.
/// </summary>
internal sealed partial class ResourceActions(
    ResourceGate gate, ServerLifecycle lifecycle, RecoveryCoordinator recovery, ILogger<ResourceActions> logger)
{
    /// <summary>Of a trigger that asks for memory.</summary>
    public const string MemoryKind = "memory";

    /// <summary>Without these the process would be killed, or could accept and open nothing.</summary>
    private static readonly string[] Vital = [ResourceNames.Memory, ResourceNames.FileHandles];

    private readonly ILogger _logger = logger;

    /// <param name="before">What was found before; null for the first sample.</param>
    /// <param name="now">What was found now.</param>
    /// <param name="cancellationToken">Ends the wait for a clean-up.</param>
    public async Task ReactAsync(ResourceView? before, ResourceView now, CancellationToken cancellationToken)
    {
        Tell(before, now);
        foreach (var name in Vital)
        {
            if (now.LevelOf(name) == ResourceLevel.Critical)
            {
                lifecycle.Degrade(name, ReasonOf(name));
            }
            else
            {
                lifecycle.Recover(name);
            }
        }

        if (Vital.FirstOrDefault(name => now.LevelOf(name) == ResourceLevel.Critical) is { } lacking)
        {
            gate.Close(ReasonOf(lacking));
        }
        else
        {
            gate.Open();
        }

        var memory = now.LevelOf(ResourceNames.Memory);
        if (NeedsCleanup(before?.LevelOf(ResourceNames.Memory) ?? ResourceLevel.Normal, memory))
        {
            await recovery.RequestAsync(
                new RecoveryTrigger(MemoryKind, "process", $"Memory is {NameOf(memory)}."), cancellationToken);
        }
    }

    /// <summary>
    /// A clean-up stops everybody for a moment: it is asked for when memory becomes short, and again and again only
    /// while it is critical.
    /// </summary>
    public static bool NeedsCleanup(ResourceLevel before, ResourceLevel now) =>
        now > before || now == ResourceLevel.Critical;

    private static string ReasonOf(string name) => name == ResourceNames.Memory
        ? "The server is short of memory; new sessions are refused for a while."
        : "The server has nearly no file handles left; new sessions are refused for a while.";

    private static string NameOf(ResourceLevel level) => level switch
    {
        ResourceLevel.Normal => "normal",
        ResourceLevel.Warning => "short",
        _ => "critical",
    };

    private void Tell(ResourceView? before, ResourceView now)
    {
        foreach (var state in now.States)
        {
            var level = before?.LevelOf(state.Name) ?? ResourceLevel.Normal;
            if (state.Level != level)
            {
                var value = state.Value.ToString("0.#", CultureInfo.InvariantCulture);
                if (state.Level > level)
                {
                    LogShort(state.Name, NameOf(state.Level), value);
                }
                else
                {
                    LogBetter(state.Name, NameOf(state.Level), value);
                }
            }
        }

        if (now.Leak is { IsLeak: true } leak && before?.Leak is not { IsLeak: true })
        {
            LogLeak((long)leak.BytesPerHour);
        }
    }

    [LoggerMessage(4101, LogLevel.Warning, "Resource {Name} is {Level}: {Value}")]
    private partial void LogShort(string name, string level, string value);

    [LoggerMessage(4102, LogLevel.Information, "Resource {Name} is {Level} again: {Value}")]
    private partial void LogBetter(string name, string level, string value);

    [LoggerMessage(4103, LogLevel.Warning,
        "Memory that survives collections grows steadily, by {BytesPerHour} bytes an hour: probably a leak")]
    private partial void LogLeak(long bytesPerHour);
}

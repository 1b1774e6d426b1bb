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
    private bool _cleanupHelps = true;

    /// <summary>What is to be done when somebody asks to be let in.</summary>
    public void BeforeAdmission(Action? look) => gate.BeforeAnswer(look);

    /// <summary>Refuses whoever comes, where something vital is critical.</summary>
    public void CloseWhereCritical(IReadOnlyList<ResourceState> states)
    {
        if (states.FirstOrDefault(static state =>
            state.Level == ResourceLevel.Critical && Vital.Contains(state.Name)) is { } lacking)
        {
            gate.Close(ReasonOf(lacking.Name));
        }
    }

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

        if (Vital.All(name => now.LevelOf(name) != ResourceLevel.Critical))
        {
            gate.Open();
        }

        CloseWhereCritical(now.States);

        var memory = now.LevelOf(ResourceNames.Memory);
        if (NeedsCleanup(before?.LevelOf(ResourceNames.Memory) ?? ResourceLevel.Normal, memory, _cleanupHelps))
        {
            // The last clean-up of a shortage has a cool-down of its own, or it would fall to the one just before it.
            var subject = memory < before?.LevelOf(ResourceNames.Memory) ? "process, after a shortage" : "process";
            var outcome = await recovery.RequestAsync(
                new RecoveryTrigger(MemoryKind, subject, $"Memory is {NameOf(memory)}."), cancellationToken);
            _cleanupHelps = outcome != RecoveryOutcome.Failed;
        }
    }

    /// <summary>
    /// A clean-up stops everybody for a moment. It is asked for when memory becomes short, and when a shortage is over or
    /// less, to give back what that left behind; again and again while memory is critical, and while it is short as long
    /// as that helps.
    /// </summary>
    /// <param name="before">The level until now.</param>
    /// <param name="now">The level now.</param>
    /// <param name="helps">Whether the last clean-up did, or there was none.</param>
    public static bool NeedsCleanup(ResourceLevel before, ResourceLevel now, bool helps) =>
        now != before || now == ResourceLevel.Critical || (now == ResourceLevel.Warning && helps);

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

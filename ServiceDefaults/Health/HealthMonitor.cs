using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>
/// Runs every registered health check, and every probe, in the background on a schedule of its own, and keeps what they
/// say. Whoever asks is answered from that at once; a check that hangs delays neither the others nor an answer.
/// </summary>
internal sealed class HealthMonitor(
    IServiceScopeFactory scopes,
    HealthCheckServiceOptions checks,
    IEnumerable<IHealthProbes> probes,
    HealthOptions options,
    TimeProvider time)
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    /// <summary>The first answer of a process may wait so long for the first results.</summary>
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);

    private readonly IHealthProbes[] _probes = [.. probes];
    private readonly Lock _polling = new();
    private volatile bool _hasResults;
    private volatile ImmutableDictionary<string, HealthEntry> _checks = None;
    private volatile ImmutableDictionary<string, HealthEntry> _services = None;

    private static ImmutableDictionary<string, HealthEntry> None => ImmutableDictionary<string, HealthEntry>.Empty;

    /// <summary>What is known of the checks of this process, by name.</summary>
    public IEnumerable<ServiceState> Checks => Sorted(_checks);

    /// <summary>What is known of the services beside it, by name.</summary>
    public IEnumerable<ServiceState> Services => Sorted(_services);

    /// <summary>What is known of one check.</summary>
    public ServiceState? Find(string check) => _checks.GetValueOrDefault(check)?.State;

    /// <summary>Runs checks until it is stopped.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            Poll(cancellationToken);
            await Task.Delay(Tick, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Begins what is due.</summary>
    public void Poll(CancellationToken cancellationToken)
    {
        lock (_polling)
        {
            if (_checks.Count != checks.Registrations.Count)
            {
                _checks = Keep(_checks, checks.Registrations.Select(check => (check.Name, Create(check))));
            }

            if (_probes.Length > 0)
            {
                _services = Keep(_services, _probes.SelectMany(static source => source.Current)
                    .Select(probe => (probe.Name, Create(probe))));
            }

            foreach (var entry in _checks.Values.Concat(_services.Values))
            {
                entry.RunWhenDue(cancellationToken);
            }
        }
    }

    /// <summary>Waits for the first results, once and not long: a process that has just started has none yet.</summary>
    public async Task FirstResultsAsync(CancellationToken cancellationToken)
    {
        if (_hasResults)
        {
            return;
        }

        Poll(CancellationToken.None);
        var all = Task.WhenAll(_checks.Values.Select(static entry => entry.First));
        await Task.WhenAny(all, Task.Delay(FirstWait, time, cancellationToken));
        _hasResults = true;
    }

    private static ImmutableDictionary<string, HealthEntry> Keep(
        ImmutableDictionary<string, HealthEntry> before, IEnumerable<(string Name, Func<HealthEntry> Create)> wanted)
    {
        var list = wanted.ToList();
        return list.Count == before.Count && list.TrueForAll(row => before.ContainsKey(row.Name))
            ? before
            : list.ToImmutableDictionary(
                static row => row.Name, row => before.GetValueOrDefault(row.Name) ?? row.Create());
    }

    private static IEnumerable<ServiceState> Sorted(ImmutableDictionary<string, HealthEntry> entries) =>
        entries.Values.Select(static entry => entry.State).OrderBy(static state => state.Name, StringComparer.Ordinal);

    private Func<HealthEntry> Create(HealthProbe probe) => () => Create(probe.Name, probe.Ask, null, null);

    private Func<HealthEntry> Create(HealthCheckRegistration check) => () => Create(
        check.Name, token => AskAsync(check, token), Positive(check.Timeout), check.Period);

    private HealthEntry Create(
        string name, Func<CancellationToken, Task<HealthCheckResult>> ask, TimeSpan? timeout, TimeSpan? period) => new(
            name,
            ask,
            timeout ?? TimeSpan.FromSeconds(options.TimeoutSeconds),
            period ?? TimeSpan.FromSeconds(options.PollSeconds),
            options,
            time);

    private async Task<HealthCheckResult> AskAsync(HealthCheckRegistration check, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await check.Factory(scope.ServiceProvider)
            .CheckHealthAsync(new HealthCheckContext { Registration = check }, cancellationToken);
    }

    // A registration without a timeout says so with -1 ms.
    private static TimeSpan? Positive(TimeSpan timeout) => timeout > TimeSpan.Zero ? timeout : null;
}

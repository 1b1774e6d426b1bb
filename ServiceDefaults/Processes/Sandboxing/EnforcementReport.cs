namespace FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

/// <summary>What of the limits and the sandbox of a child process really holds, one row for each that was asked for.</summary>
/// <param name="Rows">The rows.</param>
public sealed record EnforcementReport(IReadOnlyList<Enforcement> Rows)
{
    /// <summary>Nothing was asked for.</summary>
    public static EnforcementReport Empty { get; } = new([]);

    /// <summary>Whether all that was asked for holds.</summary>
    public bool IsComplete => Rows.All(static row => row.State == EnforcementState.Enforced);

    /// <summary>What became of one thing; null where it was not asked for.</summary>
    public Enforcement? Of(SandboxMeasure measure) => Rows.FirstOrDefault(row => row.Measure == measure);

    /// <summary>The rows that do not hold, in one sentence each.</summary>
    public string Missing() => string.Join(
        ' ',
        Rows.Where(static row => row.State != EnforcementState.Enforced)
            .Select(static row => $"{row.Measure}: {row.How}"));
}

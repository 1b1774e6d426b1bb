using System.ComponentModel.DataAnnotations;

namespace FhirPathAspire.ServiceDefaults.Recovery;

/// <summary>How often a process tries to heal itself; configuration section <c>Recovery</c>.</summary>
public sealed class RecoveryOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Recovery";

    /// <summary>Seconds between two runs of one strategy for one subject.</summary>
    [Range(0, 24 * 3600)]
    public double CoolDownSeconds { get; set; } = 30;

    /// <summary>Seconds that one run may take.</summary>
    [Range(1, 3600)]
    public double TimeoutSeconds { get; set; } = 30;

    /// <summary>Subjects whose cool-down is remembered for each strategy; the oldest are forgotten.</summary>
    [Range(1, 100_000)]
    public int RememberedSubjects { get; set; } = 1000;
}

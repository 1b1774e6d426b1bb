namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>Memory before or after a clean-up, in bytes.</summary>
/// <param name="Managed">Objects on the heap.</param>
/// <param name="WorkingSet">Physical memory.</param>
internal readonly record struct MemoryUse(long Managed, long WorkingSet)
{
    /// <summary>Less than this is no success: it falls by chance.</summary>
    private const double LeastFall = 0.05;

    public static MemoryUse Now => new(GC.GetTotalMemory(forceFullCollection: false), Environment.WorkingSet);

    /// <summary>Whether either of both is much less than before.</summary>
    public bool HasFallenSince(MemoryUse before) =>
        Managed <= before.Managed * (1 - LeastFall) || WorkingSet <= before.WorkingSet * (1 - LeastFall);
}

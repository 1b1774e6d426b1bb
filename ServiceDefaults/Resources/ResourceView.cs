namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>What a process knows of its resources at one moment.</summary>
/// <param name="Samples">At least one, the newest last.</param>
/// <param name="States">Each resource as it is judged.</param>
/// <param name="Leak">Where memory that survives collections goes; null where there were too few of them.</param>
public sealed record ResourceView(
    IReadOnlyList<ResourceSample> Samples, IReadOnlyList<ResourceState> States, LeakTrend? Leak)
{
    /// <summary>The newest sample.</summary>
    public ResourceSample Newest => Samples[^1];

    /// <summary>How short a resource is; normal where nobody judges it.</summary>
    public ResourceLevel LevelOf(string name) =>
        States.FirstOrDefault(state => state.Name == name)?.Level ?? ResourceLevel.Normal;

    /// <summary>The shortest of all.</summary>
    public ResourceLevel Worst => States.Max(static state => state.Level);
}

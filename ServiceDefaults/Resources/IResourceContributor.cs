namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>Counts of a process's own: sessions, documents, what waits in its queues, what its caches hold.</summary>
public interface IResourceContributor
{
    /// <summary>The counts of now. Called from any thread, every few seconds; must not wait.</summary>
    IEnumerable<ResourceReading> Read();
}

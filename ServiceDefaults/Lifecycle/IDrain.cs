namespace FhirPathAspire.ServiceDefaults.Lifecycle;

/// <summary>
/// Something that has work to finish before the process stops. Called while everything still works and listens; what it
/// serves over has not been closed.
/// </summary>
public interface IDrain
{
    /// <summary>Lets what was begun end, within the time that the options give; then ends the rest in order.</summary>
    Task DrainAsync(CancellationToken cancellationToken);
}

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>Services that come and go.</summary>
public interface IHealthProbes
{
    /// <summary>Those of now. Called from any thread; must not wait.</summary>
    IEnumerable<HealthProbe> Current { get; }
}

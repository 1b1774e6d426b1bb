namespace FhirPathAspire.ServiceDefaults.Tests;

/// <summary>Tests that look at this whole process: no other test runs beside them.</summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;

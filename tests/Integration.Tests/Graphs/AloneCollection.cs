namespace FhirPathAspire.Integration.Tests.Graphs;

/// <summary>Tests that measure time run when no other does: on two cores other graphs would be what is measured.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}

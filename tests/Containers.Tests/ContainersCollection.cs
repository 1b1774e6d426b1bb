namespace FhirPathAspire.Containers.Tests;

/// <summary>The images are built once for all tests of them, which run one after the other.</summary>
[CollectionDefinition(ContainerImages.Collection)]
public sealed class ContainersCollection : ICollectionFixture<ContainerImages>;

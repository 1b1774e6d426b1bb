namespace FhirPathAspire.Integration.Tests.Native;

/// <summary>The native programs are built once for all tests of them.</summary>
[CollectionDefinition(NativePrograms.Name)]
public sealed class NativeCollection : ICollectionFixture<NativePrograms>;

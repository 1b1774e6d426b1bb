using FhirPathAspire.Integration.Tests.Graphs;

namespace FhirPathAspire.Integration.Tests.Clients;

/// <summary>One graph for all clients that connect to a gateway; they take turns.</summary>
[CollectionDefinition(Name)]
public sealed class ClientGraph : ICollectionFixture<GraphFixture>
{
    internal const string Name = "Clients of one graph";
}

using System.Collections.Immutable;

namespace FhirPath.Packages.Definitions;

/// <summary>All elements of a type, the inherited ones included.</summary>
internal sealed record Snapshot(ImmutableArray<ElementDefinition> Element);

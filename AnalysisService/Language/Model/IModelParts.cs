using System.Collections.Immutable;

namespace FhirPath.Language.Model;

/// <summary>Where a model gets what only few questions need: read when one is asked.</summary>
internal interface IModelParts
{
    /// <summary>The value sets, without their codes; of a URL one.</summary>
    ImmutableArray<ValueSetInfo> ReadValueSets();

    /// <summary>The profiles and extensions.</summary>
    ProfileTable ReadProfiles();
}

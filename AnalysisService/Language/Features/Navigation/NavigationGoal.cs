namespace FhirPath.Language.Features.Navigation;

/// <summary>Where an author wants to go from a name.</summary>
public enum NavigationGoal
{
    /// <summary>Where it is defined.</summary>
    Definition,

    /// <summary>As the definition; of an element where it was first declared.</summary>
    Declaration,

    /// <summary>The types of what stands there.</summary>
    TypeDefinition,

    /// <summary>The types that values can have where an abstract type or a choice stands.</summary>
    Implementation,
}

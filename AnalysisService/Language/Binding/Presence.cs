namespace FhirPath.Language.Binding;

/// <summary>How sure it is that a collection has an item.</summary>
public enum Presence
{
    /// <summary>It may be empty.</summary>
    Possible,

    /// <summary>A valid resource has one: the definitions ask for it.</summary>
    Required,

    /// <summary>There always is one, whatever the resource holds.</summary>
    Certain,
}

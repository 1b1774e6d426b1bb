namespace FhirPath.Language.Model;

/// <summary>How far a coded element is held to its value set.</summary>
public enum BindingStrength
{
    /// <summary>No obligation: the value set shows what is meant.</summary>
    Example,

    /// <summary>Recommended.</summary>
    Preferred,

    /// <summary>A code of the value set wherever one applies.</summary>
    Extensible,

    /// <summary>Only a code of the value set.</summary>
    Required,
}

namespace FhirPath.Language.Binding;

/// <summary>Of items of an abstract type: whether elements that only its subtypes have may be asked for.</summary>
public enum SubtypeUse
{
    /// <summary>It is better to say first which subtype is meant (<c>Bundle.entry.resource</c>).</summary>
    Doubted,

    /// <summary>The items are of any type: <c>descendants()</c>.</summary>
    Expected,

    /// <summary>What is said has to hold for all subtypes: the declared context of an expression.</summary>
    Excluded,
}

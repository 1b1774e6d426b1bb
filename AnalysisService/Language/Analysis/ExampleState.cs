namespace FhirPath.Language.Analysis;

/// <summary>What whoever can read files knows of one that an example is taken from.</summary>
public enum ExampleState
{
    /// <summary>Nothing is known of it, so nothing is said of it.</summary>
    Unknown,

    /// <summary>It holds a resource.</summary>
    Resource,

    /// <summary>There is no such file.</summary>
    NotFound,

    /// <summary>It is no JSON.</summary>
    NotJson,

    /// <summary>It is no JSON object with a <c>resourceType</c>.</summary>
    WithoutType,

    /// <summary>It is not among the files that may be read.</summary>
    Outside,
}

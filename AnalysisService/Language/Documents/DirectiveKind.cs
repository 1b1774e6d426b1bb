namespace FhirPath.Language.Documents;

/// <summary>What a directive in a comment sets.</summary>
public enum DirectiveKind
{
    /// <summary><c>@resource Patient</c>: the type of resource that expressions are evaluated on.</summary>
    Resource,

    /// <summary><c>@context Patient.contact</c>: the type or element that expressions are evaluated on.</summary>
    Context,

    /// <summary><c>@fhir R5</c>: the FHIR release.</summary>
    Release,

    /// <summary><c>@input file.json</c>, <c>@inputfile file.json</c>: an example resource.</summary>
    Input,

    /// <summary><c>@data {…}</c>: an example resource in place.</summary>
    Data,

    /// <summary><c>@var name: Type</c>: an environment variable.</summary>
    Variable,

    /// <summary><c>@rule unknown-element off</c>: whether a finding is reported, and how grave it is.</summary>
    Rule,

    /// <summary><c>@purpose invariant</c>: what expressions are for.</summary>
    Purpose,
}

namespace FhirPath.Language.Binding;

/// <summary>Whether items can be of a type.</summary>
internal enum TypeTestVerdict
{
    /// <summary>They can, as far as is known.</summary>
    Possible,

    /// <summary>They should not, but whether they are depends on the engine or on what a reference points at.</summary>
    Unlikely,

    /// <summary>They never are.</summary>
    Impossible,
}

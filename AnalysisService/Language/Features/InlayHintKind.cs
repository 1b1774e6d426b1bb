namespace FhirPath.Language.Features;

/// <summary>What a hint between the words of a document tells.</summary>
public enum InlayHintKind
{
    /// <summary>What an expression yields; behind it.</summary>
    Type,

    /// <summary>Which parameter an argument is for; before it.</summary>
    ParameterName,

    /// <summary>What a value becomes by itself; behind it.</summary>
    Conversion,
}

namespace FhirPath.Language.Features.Navigation;

/// <summary>What a place does with what it names.</summary>
public enum OccurrenceKind
{
    /// <summary>It only names it: a type, a function.</summary>
    Mention,

    /// <summary>It takes its value.</summary>
    Read,

    /// <summary>It declares it.</summary>
    Declaration,
}

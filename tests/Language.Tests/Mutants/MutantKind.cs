namespace FhirPath.Language.Tests.Mutants;

/// <summary>The slips that authors make, each of which makes a right expression wrong.</summary>
internal enum MutantKind
{
    MisspelledProperty,
    PropertyOfAnotherType,
    MisspelledFunction,
    WrongArity,
    MisspelledType,
    MisspelledVariable,
    DroppedOpener,
    DroppedCloser,
    SuperfluousParenthesis,
    UnterminatedString,
    MisspelledOperator,
    DanglingOperator,
    DoubledOperator,
}

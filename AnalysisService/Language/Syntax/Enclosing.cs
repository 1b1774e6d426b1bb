namespace FhirPath.Language.Syntax;

/// <summary>What the parser is inside of, innermost: decides which tokens end an expression.</summary>
internal enum Enclosing : byte
{
    Nothing,
    Parentheses,
    Brackets,
    Braces,
    Arguments,
    SortArguments,
}

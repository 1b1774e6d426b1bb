namespace FhirPath.Language.Syntax;

[Flags]
internal enum TokenFlags : byte
{
    None = 0,
    Missing = 1,
    Unterminated = 2,
}

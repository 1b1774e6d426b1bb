namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>
/// A finding in a file. Lines and columns count from 1, columns in UTF-16 code units; the end is the place behind the
/// last character. <c>Start</c> and <c>Length</c> are the same as offset in the file.
/// </summary>
internal sealed record FileFinding(
    string File,
    int Line,
    int Column,
    int EndLine,
    int EndColumn,
    int Start,
    int Length,
    string Code,
    string Rule,
    string Severity,
    string Message);

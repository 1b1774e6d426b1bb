namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>A finding in a file. Line and column count from 1, the column in UTF-16 code units.</summary>
internal sealed record FileFinding(
    string File, int Line, int Column, int Start, int Length, string Code, string Severity, string Message);

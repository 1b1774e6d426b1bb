namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>A place in a text, counted from 1; the column in UTF-16 code units.</summary>
internal readonly record struct SourcePlace(int Line, int Column);

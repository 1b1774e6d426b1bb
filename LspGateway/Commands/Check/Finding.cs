using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>A diagnostic as JSON. Offsets are UTF-16 code units of the text that was checked.</summary>
internal sealed record Finding(string Code, string Severity, string Message, int Start, int Length)
{
    public static Finding Of(Diagnostic diagnostic) => new(
        diagnostic.Code,
        SeverityNames.Of(diagnostic.Severity),
        diagnostic.Message,
        diagnostic.Span.Start,
        diagnostic.Span.Length);
}

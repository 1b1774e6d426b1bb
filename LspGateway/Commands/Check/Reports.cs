namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>Writes what a run over files found.</summary>
internal static class Reports
{
    public static Task WriteAsync(
        CheckFormat format, CheckResult result, RuleTable rules, Stream output, CancellationToken cancellationToken) =>
        format switch
        {
            CheckFormat.Text => TextReport.WriteAsync(result, rules, output, cancellationToken),
            CheckFormat.Json => JsonReport.WriteAsync(result, rules, output, cancellationToken),
            CheckFormat.Sarif => SarifReport.WriteAsync(result, rules, output, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A format that nobody writes."),
        };
}

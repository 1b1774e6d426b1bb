using System.Globalization;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>A line a finding, as compilers write it, with the rule and the whole place at its end.</summary>
internal static class TextReport
{
    public static async Task WriteAsync(
        CheckResult result, RuleTable rules, Stream output, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(output, leaveOpen: true);
        foreach (var file in result.Files)
        {
            foreach (var found in file.Diagnostics)
            {
                var (start, end) = file.PlaceOf(found.Span);
                var line = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file.File.Shown}:{start.Line}:{start.Column}: {SeverityNames.Of(found.Severity)} {found.Code}: "
                    + $"{found.Message} [{rules.NameOf(found.Code)} "
                    + $"{start.Line}:{start.Column}-{end.Line}:{end.Column}]");
                await writer.WriteLineAsync(line.AsMemory(), cancellationToken);
            }
        }
    }
}

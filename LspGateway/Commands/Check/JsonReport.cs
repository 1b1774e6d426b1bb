using System.Text.Json;
using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>One JSON array of <see cref="FileFinding"/>.</summary>
internal static class JsonReport
{
    public static async Task WriteAsync(
        CheckResult result, RuleTable rules, Stream output, CancellationToken cancellationToken)
    {
        var findings = result.Files
            .SelectMany(file => file.Diagnostics.Select(found => Convert(file, found, rules)))
            .ToArray();
        await JsonSerializer.SerializeAsync(
            output, findings, CheckJson.Readable.IReadOnlyListFileFinding, cancellationToken);
        output.WriteByte((byte)'\n');
    }

    private static FileFinding Convert(CheckedFile file, Diagnostic found, RuleTable rules)
    {
        var (start, end) = file.PlaceOf(found.Span);
        return new FileFinding(
            file.File.Shown,
            start.Line,
            start.Column,
            end.Line,
            end.Column,
            found.Span.Start,
            found.Span.Length,
            found.Code,
            rules.NameOf(found.Code),
            SeverityNames.Of(found.Severity),
            found.Message);
    }
}

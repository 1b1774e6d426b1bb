using System.Globalization;
using System.Text.Json;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Routing;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>Checks whole files, each as the document an editor would open.</summary>
internal sealed class FileCheck(Analysis.AnalysisClient analysis, CheckSettings settings)
{
    /// <param name="output">Findings.</param>
    /// <param name="errors">Files that could not be read, and the summary for people.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>See <see cref="ExitCodes"/>.</returns>
    public async Task<int> RunAsync(Stream output, TextWriter errors, CancellationToken cancellationToken)
    {
        var findings = new List<FileFinding>();
        var hasUnreadable = false;
        foreach (var file in settings.Files)
        {
            try
            {
                var text = await File.ReadAllTextAsync(file.FullName, cancellationToken);
                findings.AddRange(await CheckAsync(file.ToString(), text, cancellationToken));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                hasUnreadable = true;
                await errors.WriteLineAsync($"{file}: {exception.Message}");
            }
        }

        await WriteAsync(findings, output, cancellationToken);
        return hasUnreadable ? ExitCodes.UsageOrInputError
            : findings.Count > 0 ? ExitCodes.Findings
            : ExitCodes.Clean;
    }

    private async Task<IEnumerable<FileFinding>> CheckAsync(
        string file, string text, CancellationToken cancellationToken)
    {
        var document = new AnalysisDocument(file, text, settings.Options);
        using var call = analysis.DiagnoseAsync(
            new DiagnoseRequest { Document = document.WithText() }, cancellationToken: cancellationToken);
        var reply = await call;
        return reply.Diagnostics.Select(diagnostic => At(file, text, Finding.Of(diagnostic))).ToArray();
    }

    private static FileFinding At(string file, string text, Finding finding)
    {
        var before = text.AsSpan(0, Math.Min(finding.Start, text.Length));
        var line = before.Count('\n');
        var column = before.Length - (before.LastIndexOf('\n') + 1);
        return new FileFinding(
            file,
            line + 1,
            column + 1,
            finding.Start,
            finding.Length,
            finding.Code,
            finding.Severity,
            finding.Message);
    }

    private async Task WriteAsync(
        IReadOnlyList<FileFinding> findings, Stream output, CancellationToken cancellationToken)
    {
        if (settings.Format == CheckFormat.Json)
        {
            await JsonSerializer.SerializeAsync(
                output, findings, CheckJson.Readable.IReadOnlyListFileFinding, cancellationToken);
            output.WriteByte((byte)'\n');
            return;
        }

        await using var writer = new StreamWriter(output, leaveOpen: true);
        foreach (var finding in findings)
        {
            var place = string.Create(
                CultureInfo.InvariantCulture, $"{finding.File}:{finding.Line}:{finding.Column}");
            await writer.WriteLineAsync($"{place}: {finding.Severity} {finding.Code}: {finding.Message}");
        }
    }
}

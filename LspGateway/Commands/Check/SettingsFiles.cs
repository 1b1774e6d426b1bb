using System.Text.Json;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Settings;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>
/// Settings of the texts of a run: the nearest <c>.fhirpath-lsp.json</c> in a text's folder or above it. Only <c>check</c>
/// reads them: no session ever makes a server read a file.
/// </summary>
internal sealed class SettingsFiles(Analysis.AnalysisClient analysis, TextWriter warnings)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = ".fhirpath-lsp.json";

    private static readonly JsonDocumentOptions Tolerant = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    private readonly Dictionary<string, Task<SettingsFile>> _byFolder = new(StringComparer.Ordinal);

    /// <summary>What holds in a folder; asked by one caller after the other.</summary>
    /// <param name="folder">Full path.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public Task<SettingsFile> OfAsync(string? folder, CancellationToken cancellationToken)
    {
        if (folder is null)
        {
            return Task.FromResult(SettingsFile.None);
        }

        if (!_byFolder.TryGetValue(folder, out var settings))
        {
            settings = FindAsync(folder, cancellationToken);
            _byFolder.Add(folder, settings);
        }

        return settings;
    }

    private Task<SettingsFile> FindAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path)
            ? ReadAsync(path, cancellationToken)
            : OfAsync(Path.GetDirectoryName(folder), cancellationToken);
    }

    private async Task<SettingsFile> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            using var json = await JsonDocument.ParseAsync(stream, Tolerant, cancellationToken);
            var settings = SettingsReader.Read(json.RootElement);
            if (settings.Complaint is { } complaint)
            {
                await warnings.WriteLineAsync($"{path}: {complaint}");
            }

            var wrong = await RuleCheck.ComplaintsAsync(analysis, settings.Analysis.Rules, cancellationToken);
            return new SettingsFile(settings.Analysis, wrong.Count == 0 ? null : $"{path}: {string.Join(' ', wrong)}");
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return SettingsFile.None with { Error = $"{path}: {exception.Message.ReplaceLineEndings(" ")}" };
        }
    }
}

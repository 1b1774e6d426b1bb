using System.Text.Json;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Settings;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>
/// Settings of the texts of a run: the nearest <c>.fhirpath-lsp.json</c> in a text's folder or above it.
/// </summary>
internal sealed class SettingsFiles(Analysis.AnalysisClient analysis, TextWriter warnings)
{
    private readonly Dictionary<string, Task<FolderSettings>> _byFolder = new(StringComparer.Ordinal);

    /// <summary>What holds in a folder; asked by one caller after the other.</summary>
    /// <param name="folder">Full path.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public Task<FolderSettings> OfAsync(string? folder, CancellationToken cancellationToken)
    {
        if (folder is null)
        {
            return Task.FromResult(FolderSettings.None);
        }

        if (!_byFolder.TryGetValue(folder, out var settings))
        {
            settings = FindAsync(folder, cancellationToken);
            _byFolder.Add(folder, settings);
        }

        return settings;
    }

    private Task<FolderSettings> FindAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, SettingsFile.Name);
        return File.Exists(path)
            ? ReadAsync(path, cancellationToken)
            : OfAsync(Path.GetDirectoryName(folder), cancellationToken);
    }

    private async Task<FolderSettings> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var settings = SettingsFile.Read(path);
            if (settings.Complaint is { } complaint)
            {
                await warnings.WriteLineAsync($"{path}: {complaint}");
            }

            var wrong = await RuleCheck.ComplaintsAsync(analysis, settings.Analysis.Rules, cancellationToken);
            return wrong.Count == 0
                ? new FolderSettings(settings.Analysis, null)
                : FolderSettings.None with { Error = $"{path}: {string.Join(' ', wrong)}" };
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return FolderSettings.None with { Error = $"{path}: {exception.Message.ReplaceLineEndings(" ")}" };
        }
    }
}

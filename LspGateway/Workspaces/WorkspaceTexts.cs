using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Documents;

namespace FhirPathAspire.LspGateway.Workspaces;

/// <summary>
/// Files of a workspace as documents that nobody has open, read when they are asked for.
/// </summary>
/// <param name="sessionId">Of whose workspace it is.</param>
/// <param name="options">How texts are read that don't say it themselves.</param>
/// <param name="settings">Names the settings, of which a result depends too.</param>
/// <param name="limits">What is larger is passed over.</param>
internal sealed class WorkspaceTexts(
    string sessionId, AnalysisOptions options, long settings, DocumentLimits limits)
{
    /// <summary>Where the files take examples from.</summary>
    public ExampleSource Examples { get; init; } = new();

    /// <summary>Names what is in a file now, as far as its time and length tell; null where it is gone.</summary>
    public string? ResultIdOf(WorkspaceFile file)
    {
        var info = new FileInfo(file.Path);
        return info.Exists && info.LinkTarget is null && info.Length <= limits.MaxDocumentLength
            ? $"{sessionId}.file.{settings}.{info.LastWriteTimeUtc.Ticks:x}.{info.Length:x}"
            : null;
    }

    /// <summary>The file as a document; null where it can't be read.</summary>
    public async Task<DocumentSnapshot?> ReadAsync(
        WorkspaceFile file, string resultId, CancellationToken cancellationToken)
    {
        try
        {
            var text = await File.ReadAllTextAsync(file.Path, cancellationToken);
            var key = new DocumentKey(sessionId, file.Uri);
            return text.Length <= limits.MaxDocumentLength
                ? new DocumentSnapshot(key, null, TextBuffer.From(text), options, resultId)
                {
                    Examples = new DocumentExamples(file.Uri, Examples),
                }
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Gone or closed since it was found: nothing is known of it, so nothing is told.
            return null;
        }
    }
}

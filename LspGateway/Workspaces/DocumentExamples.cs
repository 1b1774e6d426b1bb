using System.Collections.Immutable;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Handlers;
using FhirPathAspire.LspGateway.Routing;

namespace FhirPathAspire.LspGateway.Workspaces;

/// <summary>
/// The files that one document takes examples from: analysis asks once, and is told with each version from then on.
/// </summary>
/// <param name="uri">The document.</param>
/// <param name="source">Where the files are.</param>
internal sealed class DocumentExamples(string uri, ExampleSource source) : IExampleFiles
{
    private const int MostRemembered = 100;

    private ImmutableArray<string> _paths = [];
    private ImmutableDictionary<string, ReadExample> _read = ImmutableDictionary<string, ReadExample>.Empty;

    /// <summary>Whether the document takes an example from any file.</summary>
    public bool IsAny => !_paths.IsEmpty;

    /// <inheritdoc/>
    public ExampleFiles Remembered(string text) =>
        Of(_paths.Where(path => text.Contains(path, StringComparison.Ordinal)));

    /// <inheritdoc/>
    public ExampleFiles Find(IEnumerable<string> paths)
    {
        var asked = paths.ToList();
        ImmutableInterlocked.Update(
            ref _paths, known => [.. asked.Concat(known).Distinct(StringComparer.Ordinal).Take(MostRemembered)]);
        return Of(asked);
    }

    private ExampleFiles Of(IEnumerable<string> paths) => new()
    {
        Files = { paths.Select(Read) },
    };

    // Each version of the document asks again: a file that is as it was is not read again. Of two requests at once one may
    // be forgotten, and reads once more.
    private ExampleFile Read(string path)
    {
        var read = source.Find(path, FileLink.Of(uri, path), _read.GetValueOrDefault(path));
        if (_paths.Contains(path))
        {
            _read = _read.SetItem(path, read);
        }

        return read.File;
    }
}

using System.Collections.Immutable;
using System.Text;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Documents;

namespace FhirPathAspire.LspGateway.Workspaces;

/// <summary>
/// Where the documents of one session take examples from: what the client has open, and for an editor on this machine
/// the files below the folders that it has open. Written by the session's reading loop, read by its requests.
/// </summary>
internal sealed class ExampleSource
{
    // A resource of that size is no example to write expressions by.
    private const long MostBytes = 16 << 20;

    private ImmutableDictionary<string, OpenDocument> _open = ImmutableDictionary<string, OpenDocument>.Empty;
    private ImmutableArray<string> _folders = [];

    /// <summary>The folders whose files may be read, by their full paths; none for a client that is elsewhere.</summary>
    public ImmutableArray<string> Folders
    {
        get => _folders;
        set => ImmutableInterlocked.InterlockedExchange(ref _folders, value);
    }

    /// <summary>The client has an example open, with the text that counts.</summary>
    public void Open(OpenDocument document) =>
        ImmutableInterlocked.AddOrUpdate(ref _open, NameOf(document.Key.Uri), document, (_, _) => document);

    /// <summary>The client has closed it.</summary>
    public void Close(OpenDocument document) =>
        ImmutableInterlocked.TryRemove(ref _open, NameOf(document.Key.Uri), out _);

    /// <summary>What a file is.</summary>
    /// <param name="path">As the document writes it.</param>
    /// <param name="uri">The address of the file; null where nobody knows what the path counts from.</param>
    public ExampleFile Find(string path, string? uri)
    {
        if (uri is null)
        {
            return new ExampleFile { Path = path };
        }

        return _open.TryGetValue(NameOf(uri), out var document) && document.Current is { } current
            ? ExampleReader.Read(path, Encoding.UTF8.GetBytes(current.Text.ToString()))
            : ReadFile(path, uri);
    }

    private ExampleFile ReadFile(string path, string uri)
    {
        var example = new ExampleFile { Path = path };
        if (_folders.IsEmpty || WorkspaceFiles.PathOf(uri) is not { } file)
        {
            return example;
        }

        try
        {
            if (!IsInside(file))
            {
                example.State = ExampleFileState.Outside;
            }
            else if (!File.Exists(file))
            {
                example.State = ExampleFileState.NotFound;
            }
            else if (new FileInfo(file).Length <= MostBytes)
            {
                return ExampleReader.Read(path, File.ReadAllBytes(file));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is there and can't be read now: nothing is known of it.
            return example;
        }

        return example;
    }

    // Below an open folder, and not by way of a link.
    private bool IsInside(string file)
    {
        foreach (var folder in _folders)
        {
            if (file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                return !LinksBetween(folder, file);
            }
        }

        return false;
    }

    private static bool LinksBetween(string folder, string file)
    {
        for (FileSystemInfo? part = new FileInfo(file); part is not null && part.FullName != folder;)
        {
            if (part.LinkTarget is not null)
            {
                return true;
            }

            part = Directory.GetParent(part.FullName);
        }

        return false;
    }

    // Editors escape the same address in different ways.
    private static string NameOf(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var parsed) ? Uri.UnescapeDataString(parsed.AbsoluteUri) : uri;
}

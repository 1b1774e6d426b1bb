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

    /// <summary>What a file is. It is read only where it is another one than before.</summary>
    /// <param name="path">As the document writes it.</param>
    /// <param name="uri">The address of the file; null where nobody knows what the path counts from.</param>
    /// <param name="before">What it was when it was last looked at, or null.</param>
    public ReadExample Find(string path, string? uri, ReadExample? before)
    {
        if (uri is not null && _open.TryGetValue(NameOf(uri), out var document) && document.Current is { } current)
        {
            return IsSame(before, current)
                ?? new ReadExample(current, ExampleReader.Read(path, Encoding.UTF8.GetBytes(current.Text.ToString())));
        }

        return _folders.IsEmpty || WorkspaceFiles.PathOf(uri) is not { } file
            ? Is(path, ExampleFileState.Unspecified)
            : FindFile(path, file, before);
    }

    private ReadExample FindFile(string path, string file, ReadExample? before)
    {
        try
        {
            if (!IsInside(file))
            {
                return Is(path, ExampleFileState.Outside);
            }

            var info = new FileInfo(file);
            if (!info.Exists)
            {
                return Is(path, ExampleFileState.NotFound);
            }

            var version = (info.LastWriteTimeUtc, info.Length);
            return IsSame(before, version)
                ?? (info.Length > MostBytes
                    ? Is(path, ExampleFileState.Unspecified)
                    : new ReadExample(version, ExampleReader.Read(path, File.ReadAllBytes(file))));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is there and can't be read now: nothing is known of it.
            return Is(path, ExampleFileState.Unspecified);
        }
    }

    private static ReadExample? IsSame(ReadExample? before, object version) =>
        before is not null && before.Version.Equals(version) ? before : null;

    private static ReadExample Is(string path, ExampleFileState state) =>
        new(state, new ExampleFile { Path = path, State = state });

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

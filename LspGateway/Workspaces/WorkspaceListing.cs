using System.Collections.Immutable;

namespace FhirPathAspire.LspGateway.Workspaces;

/// <summary>
/// The <c>.fhirpath</c> files below some folders, found on first use. Hidden folders, links and packages of others are
/// passed over; how many folders and files are looked at is bounded, whatever somebody opens.
/// </summary>
internal sealed class WorkspaceListing
{
    private const int MostFiles = 2_000;
    private const int MostFolders = 20_000;
    private const string Ending = ".fhirpath";

    private static readonly EnumerationOptions Here = new()
    {
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    private readonly Lazy<ImmutableArray<WorkspaceFile>> _files;

    public WorkspaceListing(ImmutableArray<string> folders)
    {
        Folders = folders;
        _files = new Lazy<ImmutableArray<WorkspaceFile>>(Find);
    }

    /// <summary>The folders, by their full paths.</summary>
    public ImmutableArray<string> Folders { get; }

    /// <summary>The files, in the order of their names. Reads the disk when first asked.</summary>
    public ImmutableArray<WorkspaceFile> Files => _files.Value;

    private ImmutableArray<WorkspaceFile> Find()
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(Folders);
        for (var folders = 0; folders < MostFolders && waiting.TryDequeue(out var folder); folders++)
        {
            try
            {
                foreach (var file in Directory.EnumerateFiles(folder, "*" + Ending, Here))
                {
                    found.Add(file);
                    if (found.Count == MostFiles)
                    {
                        return AsFiles(found);
                    }
                }

                foreach (var inner in Directory.EnumerateDirectories(folder, "*", Here).Where(IsOwn))
                {
                    waiting.Enqueue(inner);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A folder that is gone or closed has no files to show.
                continue;
            }
        }

        return AsFiles(found);
    }

    private static bool IsOwn(string folder)
    {
        var name = Path.GetFileName(folder);
        return name != "node_modules" && !name.StartsWith('.');
    }

    private static ImmutableArray<WorkspaceFile> AsFiles(IEnumerable<string> paths) =>
        [.. paths.Select(static path => new WorkspaceFile(path))];
}

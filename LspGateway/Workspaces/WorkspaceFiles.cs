namespace FhirPathAspire.LspGateway.Workspaces;

/// <summary>
/// The folders that an editor on this machine has open. Used by the session's reading loop only, which never looks at
/// the disk: what it gives out finds its files when it is asked for them.
/// </summary>
internal sealed class WorkspaceFiles
{
    private WorkspaceListing _listing = new([]);

    /// <summary>Whether the client tells of files that come and go; if not, they are looked for anew each time.</summary>
    public bool IsWatched { get; set; }

    /// <summary>The first folder, whose settings hold; null where none is open.</summary>
    public string? Main => _listing.Folders is [var first, ..] ? first : null;

    /// <summary>The files as they are now.</summary>
    public WorkspaceListing Current => IsWatched ? _listing : new WorkspaceListing(_listing.Folders);

    /// <summary>Folders were opened and closed.</summary>
    public void Change(IEnumerable<string?> added, IEnumerable<string?> removed)
    {
        var gone = removed.Select(PathOf).ToHashSet();
        _listing = new WorkspaceListing(
        [
            .. _listing.Folders.Where(folder => !gone.Contains(folder))
                .Concat(added.Select(PathOf).OfType<string>())
                .Distinct(),
        ]);
    }

    /// <summary>Files came or went.</summary>
    public void Forget() => _listing = new WorkspaceListing(_listing.Folders);

    /// <summary>The full path that a URI names on this machine; null where it names none.</summary>
    public static string? PathOf(string? uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed is { IsFile: true, IsUnc: false }
            ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.LocalPath))
            : null;
}

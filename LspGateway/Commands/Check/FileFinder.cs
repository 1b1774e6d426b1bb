using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>
/// Finds the texts that arguments name: a file, <c>-</c> for standard input, a folder for all <c>.fhirpath</c> files
/// below it, or a pattern with <c>*</c> and <c>**</c>. Hidden folders and links are not followed.
/// </summary>
internal static class FileFinder
{
    private const char Wildcard = '*';
    private static readonly char[] Slashes = ['/', '\\'];

    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>
    /// The texts that an argument stands for, in the order of their names; none where it stands for none. A file that
    /// does not exist is found too: reading it will tell.
    /// </summary>
    /// <exception cref="IOException">A folder can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder must not be read.</exception>
    /// <exception cref="ArgumentException">The argument can't be a path.</exception>
    public static IReadOnlyList<FoundFile> Find(string argument)
    {
        if (argument == "-")
        {
            return [FoundFile.StandardInput];
        }

        if (Directory.Exists(argument))
        {
            return Sorted(Directory.EnumerateFiles(argument, "*.fhirpath", Below));
        }

        return argument.IndexOf(Wildcard) < 0 || File.Exists(argument)
            ? [new FoundFile(argument, Path.GetFullPath(argument))]
            : Sorted(Matches(argument));
    }

    private static IEnumerable<string> Matches(string pattern)
    {
        // What comes before the first wildcard is a folder; only that may be absolute.
        var slash = pattern.LastIndexOfAny(Slashes, pattern.IndexOf(Wildcard));
        var folder = pattern[..(slash + 1)];
        var root = new DirectoryInfo(folder.Length == 0 ? "." : folder);
        var matcher = new Matcher(StringComparison.Ordinal).AddInclude(pattern[(slash + 1)..]);
        return root.Exists
            ? matcher.Execute(new DirectoryInfoWrapper(root)).Files.Select(match => folder + match.Path)
            : [];
    }

    private static IReadOnlyList<FoundFile> Sorted(IEnumerable<string> paths) =>
    [
        .. paths.Order(StringComparer.Ordinal).Select(static path => new FoundFile(path, Path.GetFullPath(path))),
    ];
}

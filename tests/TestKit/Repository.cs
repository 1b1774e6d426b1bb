namespace FhirPathAspire.TestKit;

/// <summary>Where the tests run: the checkout they were built from, and the folder shared beside it, if there is one.</summary>
public static class Repository
{
    private static readonly string[] BuildFolders = ["artifacts", "bin", "obj", "node_modules", ".git"];

    /// <summary>The folder that holds <c>FhirPathAspire.sln</c>.</summary>
    public static string Root { get; } = Ancestors().FirstOrDefault(
        static folder => File.Exists(Path.Combine(folder, "FhirPathAspire.sln")))
        ?? throw new InvalidOperationException($"No FhirPathAspire.sln above {AppContext.BaseDirectory}.");

    /// <summary>The shared folder with corpora and models beside the checkout, or null where there is none.</summary>
    public static string? Shared { get; } = Ancestors()
        .Select(static folder => Path.Combine(folder, "shared"))
        .FirstOrDefault(static folder => File.Exists(Path.Combine(folder, "DESIGN.md")));

    /// <summary>Files below a folder of the checkout, without what builds leave there.</summary>
    /// <param name="folder">Relative to <see cref="Root"/>.</param>
    /// <param name="pattern">File name pattern, <c>*.cs</c>.</param>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(static file => !Relative(file).Split('/').Any(BuildFolders.Contains))
            .Order(StringComparer.Ordinal);

    /// <summary>A path relative to <see cref="Root"/>, with forward slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<string> Ancestors()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }
}

using Xunit;

namespace FhirPathAspire.TestKit;

/// <summary>The folder of reference data that may lie beside a clone. It is no part of the repository.</summary>
public static class SharedFolder
{
    /// <summary>Path of a file of it; skips the test where the folder or the file is absent.</summary>
    public static string FileOrSkip(params string[] segments)
    {
        var folder = Find();
        var path = folder is null ? null : Path.Combine([folder, .. segments]);
        if (path is null || !File.Exists(path))
        {
            Assert.Skip($"The shared folder with {Path.Combine(segments)} is not beside this clone.");
        }

        return path;
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (File.Exists(Path.Combine(shared, "DESIGN.md")))
            {
                return shared;
            }
        }

        return null;
    }
}

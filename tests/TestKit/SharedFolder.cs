using Xunit;

namespace FhirPathAspire.TestKit;

/// <summary>Files of the reference data that may lie beside a checkout; they are no part of the repository.</summary>
public static class SharedFolder
{
    /// <summary>Path of a file; skips the test where it is absent.</summary>
    public static string FileOrSkip(params string[] segments)
    {
        var path = Path.Combine([Repository.Shared ?? "", .. segments]);
        Assert.SkipUnless(File.Exists(path), $"{Path.Combine(segments)} of the shared folder is not beside this checkout.");
        return path;
    }
}

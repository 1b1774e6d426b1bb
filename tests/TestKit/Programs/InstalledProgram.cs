using Xunit;

namespace FhirPathAspire.TestKit.Programs;

/// <summary>Programs of this machine that only tests need.</summary>
public static class InstalledProgram
{
    private static readonly string[] Endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];

    /// <summary>Path of the first of these programs that is installed; skips the test where none is.</summary>
    /// <param name="names">Other names of one program, the usual one first.</param>
    public static string FindOrSkip(params string[] names)
    {
        var path = names.Select(Find).FirstOrDefault(static path => path is not null);
        Assert.SkipWhen(path is null, $"{names[0]} is not installed on this machine.");
        return path;
    }

    /// <summary>Path of a program, or null where it is not installed.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(_ => Endings, (folder, ending) => Path.Combine(folder, name + ending))
            .FirstOrDefault(File.Exists);
}

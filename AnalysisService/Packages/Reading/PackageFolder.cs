using FhirPath.Packages.Definitions;

namespace FhirPath.Packages.Reading;

/// <summary>A package that is unpacked: its files are in the folder, or in <c>package</c> below it.</summary>
internal sealed class PackageFolder(string folder, FhirPackageSettings settings) : IPackageFiles
{
    private const string InnerFolder = "package";

    public string Place => folder;

    public IEnumerable<DefinitionFile> Read()
    {
        var budget = new ReadBudget(folder, settings);
        foreach (var file in Files())
        {
            yield return new DefinitionFile(Path.GetFileName(file), ReadFile(file, budget));
        }
    }

    private string[] Files()
    {
        try
        {
            var inner = Path.Combine(folder, InnerFolder);
            var files = Directory.GetFiles(Directory.Exists(inner) ? inner : folder, "*.json");
            Array.Sort(files, StringComparer.Ordinal);
            return files;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FhirPackageException($"The folder {folder} can't be read: {exception.Message}", exception);
        }
    }

    private static byte[] ReadFile(string file, ReadBudget budget)
    {
        try
        {
            budget.Take(file, new FileInfo(file).Length);
            return File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FhirPackageException($"The file {file} can't be read: {exception.Message}", exception);
        }
    }
}

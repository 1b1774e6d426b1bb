namespace FhirPathAspire.Benchmarks.Measuring;

/// <summary>Where tables go.</summary>
internal static class ReportFile
{
    /// <summary>Writes a text to standard output and to <c>artifacts/benchmarks/</c>.</summary>
    public static async Task PublishAsync(string fileName, string text)
    {
        await Console.Out.WriteLineAsync(text);
        var folder = Directory.CreateDirectory(Path.Combine(TestKit.Repository.Root, "artifacts", "benchmarks"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, fileName), text);
    }
}

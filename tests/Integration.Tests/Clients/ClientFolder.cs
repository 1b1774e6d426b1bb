using System.Globalization;
using System.Text;

namespace FhirPathAspire.Integration.Tests.Clients;

/// <summary>Where one client keeps all that it reads and writes; gone afterwards.</summary>
internal sealed class ClientFolder : IDisposable
{
    private const int MostLogCharacters = 20_000;

    public string Path { get; } = Directory.CreateTempSubdirectory("fhirpath-client-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>The ends of all logs that the client wrote, and what it reported.</summary>
    public string Transcript()
    {
        var transcript = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(Path, "*.*", SearchOption.AllDirectories).Where(IsLog))
        {
            var text = File.ReadAllText(file);
            var end = text[Math.Max(0, text.Length - MostLogCharacters)..];
            transcript.Append(CultureInfo.InvariantCulture, $"---- {System.IO.Path.GetFileName(file)}\n{end}\n");
        }

        return transcript.ToString();
    }

    private static bool IsLog(string file) =>
        System.IO.Path.GetExtension(file) == ".log" || System.IO.Path.GetFileName(file) == "report.json";
}

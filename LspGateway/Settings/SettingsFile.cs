using System.Text.Json;

namespace FhirPathAspire.LspGateway.Settings;

/// <summary>
/// A file of settings, <c>.fhirpath-lsp.json</c>. Only who runs the program names the folder: no remote session ever
/// makes a server read a file.
/// </summary>
internal static class SettingsFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = ".fhirpath-lsp.json";

    /// <summary>The user's own file, from the home folder on.</summary>
    public const string UserPath = ".fhirpath-lsp/config.json";

    private const long MostBytes = 1 << 20;

    private static readonly JsonDocumentOptions Tolerant = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>The settings of a file; comments and trailing commas are fine.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="IOException">It can't be read, or is larger than anyone writes.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static UserSettings Read(string path)
    {
        using var stream = File.OpenRead(path);
        if (stream.Length > MostBytes)
        {
            throw new IOException($"The file is larger than {MostBytes} bytes.");
        }

        using var json = JsonDocument.Parse(stream, Tolerant);
        return SettingsReader.Read(json.RootElement);
    }

    /// <summary>What a file says, if there is one; what is wrong with it is a complaint.</summary>
    public static UserSettings Of(string path)
    {
        try
        {
            return File.Exists(path) ? Read(path) : UserSettings.None;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            var problem = $"{Path.GetFileName(path)} has no effect: {exception.Message.ReplaceLineEndings(" ")}";
            return UserSettings.None with { Problem = problem };
        }
    }
}

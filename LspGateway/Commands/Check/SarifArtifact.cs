using System.Text.Json;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>A file of a SARIF log: relative to the working directory where it is below it, else absolute.</summary>
internal static class SarifArtifact
{
    /// <summary>The name that relative places are relative to.</summary>
    public const string WorkingDirectory = "%SRCROOT%";

    public static void Write(Utf8JsonWriter json, FoundFile file)
    {
        json.WriteStartObject("artifactLocation");
        var path = file.FullPath is null
            ? file.Shown
            : Path.GetRelativePath(Environment.CurrentDirectory, file.FullPath);
        if (file.FullPath is not null && (Path.IsPathRooted(path) || path.StartsWith("..", StringComparison.Ordinal)))
        {
            json.WriteString("uri", new Uri(file.FullPath).AbsoluteUri);
        }
        else
        {
            var segments = path.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString);
            json.WriteString("uri", string.Join('/', segments));
            json.WriteString("uriBaseId", WorkingDirectory);
        }

        json.WriteEndObject();
    }
}

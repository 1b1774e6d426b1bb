namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>Paths of files, as documents write them, as URIs.</summary>
internal static class FileLink
{
    /// <summary>The file; null where the document is no file itself, so that nobody knows what the path counts from.</summary>
    /// <param name="document">URI of the document.</param>
    /// <param name="path">With slashes of either kind; from the document's folder where it is not a whole one.</param>
    public static string? Of(string document, string path)
    {
        if (!Uri.TryCreate(document, UriKind.Absolute, out var origin) || !origin.IsFile)
        {
            return null;
        }

        if (path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return Uri.TryCreate(path, UriKind.Absolute, out var whole) && whole.IsFile ? whole.AbsoluteUri : null;
        }

        var slashes = path.Replace('\\', '/');
        var escaped = string.Join('/', slashes.Split('/').Select(Uri.EscapeDataString));
        if (slashes is [>= 'A' and <= 'Z' or >= 'a' and <= 'z', ':', '/', ..])
        {
            escaped = $"/{slashes[0]}:{escaped[4..]}";
        }

        // Two slashes would name another machine.
        return !escaped.StartsWith("//", StringComparison.Ordinal)
            && Uri.TryCreate(origin, escaped, out var target) && target.IsFile
                ? target.AbsoluteUri
                : null;
    }
}

using System.Text.Json;

namespace FhirPath.Language.Tests.Corpus;

/// <summary>A row of a corpus: an expression and what it is evaluated on.</summary>
internal sealed record CorpusRow(string Id, string Expression, string? Context, bool IsInvalid)
{
    /// <summary>True where the text is no expression at all.</summary>
    public bool IsInvalidSyntax { get; private init; }

    public static IEnumerable<CorpusRow> Read(string path) => File.ReadLines(path).Select(Parse);

    private static CorpusRow Parse(string line)
    {
        using var row = JsonDocument.Parse(line);
        var root = row.RootElement;
        return new CorpusRow(
            Text(root, "id")!, Text(root, "expression")!, Text(root, "context") ?? ResourceTypeOf(root),
            Text(root, "publishedDefect") is not null || Text(root, "invalid") is not null)
        {
            IsInvalidSyntax = Text(root, "invalid") is "syntax",
        };
    }

    // A conformance row names its input, whose name begins with the type: patient-example.xml.
    private static string? ResourceTypeOf(JsonElement root)
    {
        if (Text(root, "input") is not { } input)
        {
            return null;
        }

        using var resource = JsonDocument.Parse(File.ReadAllText(SharedFolder.FileOrSkip("corpora", "inputs", input)));
        return Text(resource.RootElement, "resourceType");
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

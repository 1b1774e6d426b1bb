using System.Text.Json;
using FhirPathAspire.Benchmarks.Graph;
using FhirPathAspire.TestKit;

namespace FhirPathAspire.Benchmarks.Volume;

/// <summary>A file of <c>check --jsonl</c> lines: the published expressions of the specification over and over.</summary>
internal sealed class BatchInput : IDisposable
{
    private BatchInput(string path, int lines, string description) =>
        (Path, Lines, Description) = (path, lines, description);

    public string Path { get; }

    public int Lines { get; }

    /// <summary>What the lines are, for the report.</summary>
    public string Description { get; }

    /// <summary>Writes it: from the corpus beside the checkout, or, where there is none, from built-in expressions.</summary>
    public static async Task<BatchInput> WriteAsync(int lines, CancellationToken cancellationToken)
    {
        var corpus = System.IO.Path.Combine(Repository.Shared ?? "", "corpora", "spec-expressions-r4.jsonl");
        var hasCorpus = File.Exists(corpus);
        var rows = hasCorpus
            ? await File.ReadAllLinesAsync(corpus, cancellationToken)
            : [.. EditedText.Expressions.Select(static (text, index) => LineOf(text, index))];
        var path = System.IO.Path.GetTempFileName();
        await File.WriteAllLinesAsync(path, Enumerable.Range(0, lines).Select(line => rows[line % rows.Length]), cancellationToken);
        var origin = hasCorpus ? "the specification's expressions" : "built-in expressions";
        return new BatchInput(path, lines, $"The lines are made of {rows.Length} of {origin}.");
    }

    public void Dispose() => File.Delete(Path);

    private static string LineOf(string expression, int index) =>
        $$"""{"id":"{{index}}","expression":"{{JsonEncodedText.Encode(expression)}}","context":"Patient","fhir":"R4"}""";
}

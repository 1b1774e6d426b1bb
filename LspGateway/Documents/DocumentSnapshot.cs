using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Workspaces;

namespace FhirPathAspire.LspGateway.Documents;

/// <summary>One version of an open document, as every request that arrived after it sees it.</summary>
internal sealed class DocumentSnapshot
{
    private readonly Lazy<AnalysisDocument> _analysis;

    public DocumentSnapshot(DocumentKey key, int? version, TextBuffer text, AnalysisOptions options, string resultId)
    {
        Key = key;
        Version = version;
        Text = text;
        Options = options;
        ResultId = resultId;
        _analysis = new Lazy<AnalysisDocument>(
            () => new AnalysisDocument(key.Affinity, text.ToString(), options, Base, Examples));
    }

    public DocumentKey Key { get; }

    /// <summary>The client's number for this version; null where it gives none.</summary>
    public int? Version { get; }

    public TextBuffer Text { get; }

    public AnalysisOptions Options { get; }

    /// <summary>Names this snapshot and no other, in this process and in any.</summary>
    public string ResultId { get; }

    /// <summary>The files that the document takes examples from; null where nobody knows of files.</summary>
    public DocumentExamples? Examples { get; init; }

    /// <summary>The last version before that analysis was asked about, or null.</summary>
    public BaseText? Base { get; init; }

    /// <summary>What the next version can be made of, which a change leaves alone as far as it says.</summary>
    public BaseText? BaseAfter(TextDamage damage) => _analysis.IsValueCreated
        ? new BaseText(Analysis.ContentHash, Text.Length, damage)
        : Base is { } earlier ? earlier with { Damage = earlier.Damage.With(damage) } : null;

    /// <summary>The same text as analysis sees it: offsets are the same, an unpaired surrogate is U+FFFD.</summary>
    public AnalysisDocument Analysis => _analysis.Value;
}

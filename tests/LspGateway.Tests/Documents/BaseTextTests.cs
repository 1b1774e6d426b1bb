using CsCheck;
using FhirPathAspire.LspGateway.Documents;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using Range = FhirPathAspire.LspGateway.Protocol.Range;

namespace FhirPathAspire.LspGateway.Tests.Documents;

/// <summary>What a document remembers of the version that analysis last saw.</summary>
public sealed class BaseTextTests
{
    private const string Uri = "file:///a";

    private static readonly Gen<string> Texts = Gen.String["ab\n"];

    private static readonly Gen<(double From, double To, string Text, bool IsAsked)> Changes =
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Texts, Gen.Bool);

    [Fact]
    public void However_many_changes_came_between_the_earlier_text_becomes_this_one() =>
        Gen.Select(Texts, Changes.Array[1, 8]).Sample(
            static (first, changes) =>
            {
                var store = new DocumentStore("session", new DocumentLimits());
                store.Open(new TextDocumentItem(Uri, first, Version: 1));
                var texts = new Dictionary<string, string> { [HashOf(store)] = first };
                foreach (var change in changes)
                {
                    store.Change(ChangeOf(store.Snapshot(Uri).Text, change.From, change.To, change.Text));
                    if (change.IsAsked)
                    {
                        AssertMadeOfAnEarlierOne(store.Snapshot(Uri).Analysis, texts);
                        texts[HashOf(store)] = store.Snapshot(Uri).Text.ToString();
                    }
                }
            },
            seed: "0N0XIzNsQ0O2");

    private static void AssertMadeOfAnEarlierOne(AnalysisDocument document, Dictionary<string, string> texts)
    {
        var message = document.WithChange();
        Assert.NotNull(message);
        var earlier = texts[message.BaseContentHash.ToBase64()];
        var span = message.BaseEdit.Span;
        Assert.Equal(
            document.Text, earlier.Remove(span.Start, span.Length).Insert(span.Start, message.BaseEdit.NewText));
    }

    private static string HashOf(DocumentStore store) => store.Snapshot(Uri).Analysis.ContentHash.ToBase64();

    private static DidChangeTextDocumentParams ChangeOf(TextBuffer text, double from, double to, string inserted)
    {
        var (first, second) = ((int)(from * text.Length), (int)(to * text.Length));
        var range = new Range(
            Position.From(text.PositionOf(Math.Min(first, second), PositionEncoding.Utf16)),
            Position.From(text.PositionOf(Math.Max(first, second), PositionEncoding.Utf16)));
        return new DidChangeTextDocumentParams(
            new VersionedTextDocumentIdentifier(Uri, 2), [new TextDocumentContentChangeEvent(inserted, range)]);
    }
}

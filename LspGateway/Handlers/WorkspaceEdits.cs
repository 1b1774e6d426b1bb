using System.Text;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Sessions;
using AnalysisEdit = FhirPath.Analysis.V1.TextEdit;
using TextEdit = FhirPathAspire.LspGateway.Protocol.TextEdit;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>Edits of analysis in LSP's words, in the form that the client takes.</summary>
internal static class WorkspaceEdits
{
    /// <summary>Changes of one document.</summary>
    /// <param name="document">The version that the edits are made for.</param>
    /// <param name="edits">They don't overlap.</param>
    public static WorkspaceEdit Of(DocumentView document, IEnumerable<AnalysisEdit> edits)
    {
        var snapshot = document.Snapshot;
        if (!document.Client.VersionedEdits)
        {
            var changes = new Dictionary<string, IReadOnlyList<TextEdit>>
            {
                [snapshot.Key.Uri] = EditsOf(document, edits),
            };
            return new WorkspaceEdit(changes, null);
        }

        var identifier = new OptionalVersionedTextDocumentIdentifier(snapshot.Key.Uri, snapshot.Version);
        return new WorkspaceEdit(
            null, [new TextDocumentEdit(identifier, [.. edits.Select(edit => ToDocumentEdit(document, edit))])]);
    }

    /// <summary>The edits by themselves, as formatting answers with.</summary>
    public static IReadOnlyList<TextEdit> EditsOf(DocumentView document, IEnumerable<AnalysisEdit> edits) =>
        [.. edits.Select(edit => new TextEdit(document.RangeOf(edit.Span), edit.NewText))];

    private static DocumentEdit ToDocumentEdit(DocumentView document, AnalysisEdit edit)
    {
        var range = document.RangeOf(edit.Span);
        return document.Client.SnippetEdits && edit.Placeholders.Count > 0
            ? new DocumentEdit(range, null, new StringValue("snippet", Snippet(edit)))
            : new DocumentEdit(range, edit.NewText, null);
    }

    // All places hold one name: they are one tab stop, and are typed at together.
    private static string Snippet(AnalysisEdit edit)
    {
        var snippet = new StringBuilder();
        var end = 0;
        foreach (var place in edit.Placeholders)
        {
            SnippetText.AppendPlain(snippet, edit.NewText.AsSpan(end, place.Start - end));
            snippet.Append("${1:");
            SnippetText.AppendPlain(snippet, edit.NewText.AsSpan(place.Start, place.Length));
            snippet.Append('}');
            end = place.Start + place.Length;
        }

        SnippetText.AppendPlain(snippet, edit.NewText.AsSpan(end));
        return snippet.ToString();
    }
}

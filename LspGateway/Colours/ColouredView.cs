using FhirPathAspire.LspGateway.Documents;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Colours;

/// <summary>A version of a document, and what its client has been told of its tokens.</summary>
internal sealed record ColouredView(DocumentView Document, OpenDocument? Open, SemanticHistory History)
{
    public string Uri => Document.Snapshot.Key.Uri;

    /// <summary>Remembers an answer for the next one, unless the document has been closed since.</summary>
    public void Keep(IReadOnlyList<int> data)
    {
        if (Open?.Current is not null)
        {
            History.Keep(Uri, Document.Snapshot.ResultId, data);
        }
    }
}

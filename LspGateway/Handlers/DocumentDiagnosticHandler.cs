using FhirPathAspire.LspGateway.Diagnostics;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/diagnostic: the problems of a document, for clients that ask instead of being told.</summary>
internal sealed class DocumentDiagnosticHandler(DiagnosticsSource source)
    : DocumentRequestHandler<DocumentDiagnosticParams, DocumentDiagnosticReport>(
        static () => LspJson.Types.DocumentDiagnosticParams, static () => LspJson.Types.DocumentDiagnosticReport)
{
    public const string Name = "textDocument/diagnostic";
    public const string Identifier = "fhirpath";

    public override string Method => Name;

    /// <summary>A client that can register it later is asked to then: it would hear of it twice.</summary>
    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        if (client is { MentionsPullDiagnostics: true, RegistersPullDiagnostics: false })
        {
            capabilities.DiagnosticProvider = new DiagnosticOptions(
                Identifier, InterFileDependencies: false, WorkspaceDiagnostics: true);
        }
    }

    protected override void Asked(Session session, DocumentDiagnosticParams request)
    {
        if (session.Documents.TryFind(request.TextDocument.Uri) is { } document)
        {
            session.Diagnostics.Pulled(document);
        }
    }

    protected override async Task<DocumentDiagnosticReport?> HandleAsync(
        DocumentView document, DocumentDiagnosticParams request, CancellationToken cancellationToken)
    {
        // The same version has the same problems: analysis depends on nothing else but who is there to analyse.
        if (source.ResultIdOf(document.Snapshot) is var known && known == request.PreviousResultId)
        {
            return new DocumentDiagnosticReport("unchanged", known, null);
        }

        var (resultId, found) = await source.ReportAsync(document, cancellationToken);
        return new DocumentDiagnosticReport("full", resultId, found);
    }
}

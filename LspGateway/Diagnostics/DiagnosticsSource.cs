using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Documents;
using FhirPathAspire.LspGateway.Handlers;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Routing.Fallback;
using FhirPathAspire.LspGateway.Sessions;
using Diagnostic = FhirPathAspire.LspGateway.Protocol.Diagnostic;

namespace FhirPathAspire.LspGateway.Diagnostics;

/// <summary>What is wrong with a document, in LSP's words: for those who are pushed it and those who pull it.</summary>
internal sealed class DiagnosticsSource(IAnalysisRouter router, AnalysisAvailability availability)
{
    private const string Name = "fhirpath";

    // Behind the name of a result that may tell less than there is to tell.
    private const string Reduced = "-reduced";

    /// <exception cref="AnalysisUnavailableException">Nobody could answer: that is not the same as no problems.</exception>
    public async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(
        DocumentView document, CancellationToken cancellationToken)
    {
        // The text of a type is no FHIRPath, though an editor may open it as such.
        if (ModelUri.TryRead(document.Snapshot.Key.Uri, out _, out _))
        {
            return [];
        }

        var reply = await router.CallAsync(
            document.Analysis,
            static (client, text, options) =>
                client.DiagnoseAsync(new DiagnoseRequest { Document = text, OmitFixes = true }, options),
            cancellationToken);
        return [.. reply.Diagnostics.Select(found => Convert(document, found))];
    }

    /// <summary>The name of the result that a version of a document has now.</summary>
    public string ResultIdOf(DocumentSnapshot snapshot) =>
        availability.IsFull ? snapshot.ResultId : snapshot.ResultId + Reduced;

    /// <summary>As <see cref="DiagnoseAsync"/>, with the name of the result: other than that of the full one.</summary>
    public async Task<(string ResultId, IReadOnlyList<Diagnostic> Found)> ReportAsync(
        DocumentView document, CancellationToken cancellationToken)
    {
        var wasFull = availability.IsFull;
        var found = await DiagnoseAsync(document, cancellationToken);
        var resultId = ResultIdOf(document.Snapshot);
        return (wasFull || !availability.IsFull ? resultId : resultId + Reduced, found);
    }

    /// <summary>One finding in LSP's words.</summary>
    public static Diagnostic Convert(DocumentView document, FhirPath.Analysis.V1.Diagnostic found)
    {
        var client = document.Client.Diagnostics;
        return new Diagnostic(
            document.RangeOf(found.Span),
            SeverityOf(found.Severity),
            found.Code,
            Name,
            found.Message,
            client.CodeDescription && found.SpecificationUrl is { Length: > 0 } url ? new CodeDescription(url) : null,
            (int)found.Tag is var tag and > 0 && client.Tags.Contains(tag) ? [tag] : null,
            client.RelatedInformation && found.Related.Count > 0 ? RelatedTo(document, found) : null);
    }

    private static IReadOnlyList<DiagnosticRelatedInformation> RelatedTo(
        DocumentView document, FhirPath.Analysis.V1.Diagnostic found) =>
    [
        .. found.Related.Select(place => new DiagnosticRelatedInformation(
            new Location(document.Snapshot.Key.Uri, document.RangeOf(place.Span)), place.Message)),
    ];

    private static int SeverityOf(Severity severity) => severity switch
    {
        Severity.Warning => 2,
        Severity.Information => 3,
        Severity.Hint => 4,
        // Error, and whatever a newer replica may know.
        _ => 1,
    };
}

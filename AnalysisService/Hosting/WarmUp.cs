using FhirPath.Analysis.V1;
using FhirPath.Packages;
using FhirPathAspire.AnalysisService.InProcess;

namespace FhirPathAspire.AnalysisService.Hosting;

/// <summary>
/// Loads the configured packages and the default model, and compiles the hot paths before the replica reports ready, by
/// asking the questions that editors ask. A cold replica would be several times slower for its first callers.
/// </summary>
internal sealed class WarmUp(FhirPackageCatalog packages) : BackgroundService
{
    /// <summary>Calls of a method after which the run time compiles it again, better; more would only delay.</summary>
    private const int Rounds = 40;

    private const string Text =
        """
        // @resource Patient
        name.where(use = 'official').given.first() & ' ' & name.family
        contact.all(name.exists() or telecom.exists()) implies birthDate <= today()
        telecom.where(system = 'phone').
        """;

    private volatile bool _isDone;

    /// <summary>True once every question has been asked.</summary>
    public bool IsDone => _isDone;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Run(packages.LoadAll, stoppingToken);
        var client = new Analysis.AnalysisClient(InProcessAnalysis.CreateCallInvoker());
        for (var round = 0; round < Rounds && !stoppingToken.IsCancellationRequested; round++)
        {
            var document = new Document { Text = $"{Text} // {round}" };
            await client.DiagnoseAsync(new DiagnoseRequest { Document = document }, cancellationToken: stoppingToken);
            await client.HoverAsync(
                new HoverRequest { Document = document, Offset = Text.IndexOf("given", StringComparison.Ordinal) },
                cancellationToken: stoppingToken);
            await client.CompleteAsync(
                new CompleteRequest { Document = document, Offset = Text.Length },
                cancellationToken: stoppingToken);
            await client.SignatureHelpAsync(
                new SignatureHelpRequest { Document = document, Offset = Text.IndexOf('=', StringComparison.Ordinal) },
                cancellationToken: stoppingToken);
            await client.SemanticTokensAsync(
                new SemanticTokensRequest { Document = document }, cancellationToken: stoppingToken);
            await client.InlayHintsAsync(
                new InlayHintsRequest { Document = document, Part = new Span { Length = Text.Length }, Types_ = true },
                cancellationToken: stoppingToken);
            await client.FindOccurrencesAsync(
                new FindOccurrencesRequest
                {
                    Document = document,
                    Offset = Text.IndexOf("name", StringComparison.Ordinal),
                },
                cancellationToken: stoppingToken);
        }

        _isDone = true;
    }
}

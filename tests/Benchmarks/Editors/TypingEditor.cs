using System.Diagnostics;
using FhirPathAspire.Benchmarks.Graph;
using FhirPathAspire.Benchmarks.Measuring;
using FhirPathAspire.TestKit.Timing;

namespace FhirPathAspire.Benchmarks.Editors;

/// <summary>
/// One of many editors, with a connection and a document of its own. A key changes the text into one that was never
/// seen before; hover, highlight and signature help are timed without the change before them, which has no answer.
/// </summary>
internal sealed class TypingEditor : IAsyncDisposable
{
    // Behind "name.where(" of the line that is typed.
    private const int InArguments = 11;

    private static readonly EditedText Text = EditedText.Create("30 lines", lines: 30, typed: 15);

    private readonly RawLspClient _client;
    private readonly RawDocument _document;
    private readonly int _number;
    private int _edits;

    private TypingEditor(RawLspClient client, RawDocument document, int number) =>
        (_client, _document, _number) = (client, document, number);

    /// <summary>Connects, opens the document and waits for its diagnostics.</summary>
    /// <param name="gateway">Where it listens.</param>
    /// <param name="number">Which editor it is: no two type the same.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<TypingEditor> OpenAsync(Uri gateway, int number, CancellationToken cancellationToken)
    {
        var client = new RawLspClient(
            await StreamLspConnection.ConnectAsync(gateway.Host, gateway.Port, cancellationToken));
        await RawDocument.InitializeAsync(client, cancellationToken);
        var document = await RawDocument.OpenAsync(
            client, $"file:///editor-{number}.fhirpath", "fhirpath", Text.Text, cancellationToken);
        await document.DiagnosticsAsync(cancellationToken);
        return new TypingEditor(client, document, number);
    }

    /// <summary>What waking up costs: a request that the gateway refuses, without analysis and without work.</summary>
    public async Task<double> RefusalAsync(CancellationToken cancellationToken)
    {
        await TypeAsync(cancellationToken);
        var from = Stopwatch.GetTimestamp();
        await _client.RefusalAsync("benchmark/noSuchMethod", cancellationToken);
        return Timed.MillisecondsSince(from);
    }

    public async Task<double> HoverAsync(CancellationToken cancellationToken)
    {
        await TypeAsync(cancellationToken);
        var (line, character) = EditedText.Hovered;
        return await TimeAsync("textDocument/hover", line, character, "\"contents\"", cancellationToken);
    }

    public async Task<double> HighlightAsync(CancellationToken cancellationToken)
    {
        await TypeAsync(cancellationToken);
        return await TimeAsync("textDocument/documentHighlight", Text.Line, 1, "\"range\"", cancellationToken);
    }

    public async Task<double> SignatureAsync(CancellationToken cancellationToken)
    {
        await TypeAsync(cancellationToken);
        return await TimeAsync("textDocument/signatureHelp", Text.Line, InArguments, "\"label\"", cancellationToken);
    }

    public async Task<double> CompleteAsync(CancellationToken cancellationToken)
    {
        var from = Stopwatch.GetTimestamp();
        await TypeAsync(cancellationToken);
        await TimeAsync("textDocument/completion", Text.Line, EditedText.Completed, "\"given\"", cancellationToken);
        return Timed.MillisecondsSince(from);
    }

    public async Task<double> DiagnoseAsync(CancellationToken cancellationToken)
    {
        var from = Stopwatch.GetTimestamp();
        await TypeAsync(cancellationToken);
        var published = await _document.DiagnosticsAsync(cancellationToken);
        var elapsed = Timed.MillisecondsSince(from);
        Answer.MustHold(published, "\"severity\""u8);
        return elapsed;
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private async Task<double> TimeAsync(
        string method, int line, int character, string part, CancellationToken cancellationToken)
    {
        var from = Stopwatch.GetTimestamp();
        var answer = await _document.AskAsync(method, line, character, cancellationToken);
        var elapsed = Timed.MillisecondsSince(from);
        Answer.MustHold(answer, System.Text.Encoding.UTF8.GetBytes(part));
        return elapsed;
    }

    // Eight digits: three of the editor, five of the key.
    private ValueTask TypeAsync(CancellationToken cancellationToken) => _document.ChangeAsync(
        Text.Line, EditedText.Number, EditedText.NumberOf(_number * 100_000 + ++_edits), cancellationToken);
}

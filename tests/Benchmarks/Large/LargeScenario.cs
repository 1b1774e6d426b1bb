using System.Diagnostics;
using FhirPathAspire.Benchmarks.Graph;
using FhirPathAspire.Benchmarks.Measuring;
using FhirPathAspire.TestKit.Timing;

namespace FhirPathAspire.Benchmarks.Large;

/// <summary>One editor that types in the middle of a large document.</summary>
internal sealed class LargeScenario(RawLspClient client, LargeText text, string path, int samples)
{
    private int _edits;

    public async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        var from = Stopwatch.GetTimestamp();
        var document = await RawDocument.OpenAsync(
            client, $"file:///{text.Line}.fhirpath", "fhirpath", text.Text, cancellationToken);
        await document.DiagnosticsAsync(cancellationToken);
        report.Note($"{path}, {text.Name}: open to diagnostics {Timed.MillisecondsSince(from):0} ms.");
        await MeasureAsync("edit to diagnostics", () => DiagnoseAsync(document, cancellationToken), report);
        await MeasureAsync("edit to hover", () => HoverAsync(document, cancellationToken), report);
    }

    private async Task MeasureAsync(string name, Func<Task<double>> once, Report report)
    {
        var series = new Series($"{path}, {text.Name}: {name}");
        for (var sample = -samples / 4; sample < samples; sample++)
        {
            var elapsed = await once();
            if (sample >= 0)
            {
                series.Add(elapsed);
            }
        }

        report.Add(series, Budget.LargeEdit);
    }

    private async Task<double> DiagnoseAsync(RawDocument document, CancellationToken cancellationToken)
    {
        var from = Stopwatch.GetTimestamp();
        await ChangeAsync(document, cancellationToken);
        var published = await document.DiagnosticsAsync(cancellationToken);
        var elapsed = Timed.MillisecondsSince(from);
        Answer.MustHold(published, "FP2001"u8);
        return elapsed;
    }

    private async Task<double> HoverAsync(RawDocument document, CancellationToken cancellationToken)
    {
        var from = Stopwatch.GetTimestamp();
        await ChangeAsync(document, cancellationToken);
        var answer = await document.AskAsync("textDocument/hover", text.Line, LargeText.Hovered, cancellationToken);
        var elapsed = Timed.MillisecondsSince(from);
        Answer.MustHold(answer, "\"contents\""u8);

        // What the change set off must not be counted to the next one. Its diagnostics may have come before the answer
        // and gone by; those of one more change come after both.
        await DiagnoseAsync(document, cancellationToken);
        return elapsed;
    }

    private ValueTask ChangeAsync(RawDocument document, CancellationToken cancellationToken) =>
        document.ChangeAsync(text.Line, LargeText.Number, EditedText.NumberOf(++_edits), cancellationToken);
}

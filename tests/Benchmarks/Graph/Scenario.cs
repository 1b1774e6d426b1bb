using System.Diagnostics;
using FhirPathAspire.Benchmarks.Measuring;
using FhirPathAspire.TestKit.Timing;

namespace FhirPathAspire.Benchmarks.Graph;

/// <summary>One editor at work on one document; each figure is from the first byte sent to the last byte of the answer.</summary>
internal sealed class Scenario(RawLspClient client, EditedText text, string path, Samples samples)
{
    private int _edits;

    /// <summary>Opens the document, warms every path up, measures, and adds a row for each question.</summary>
    public async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        var uri = $"file:///{text.Line}.fhirpath";
        var document = await RawDocument.OpenAsync(client, uri, "fhirpath", text.Text, cancellationToken);
        await document.DiagnosticsAsync(cancellationToken);
        (string Name, Budget Budget, Func<Task<double>> Once, int Count)[] questions =
        [
            ("hover", Budget.Hover, () => HoverAsync(document, cancellationToken), samples.Requests),
            ("signature", Budget.Hover, () => SignatureAsync(document, cancellationToken), samples.Requests),
            ("completion", Budget.Completion, () => CompleteAsync(document, cancellationToken), samples.Requests),
            ("change + completion", Budget.Completion,
                () => ChangeAndCompleteAsync(document, cancellationToken), samples.Requests),
            ("change to diagnostics", Budget.Diagnostics,
                () => ChangeToDiagnosticsAsync(document, cancellationToken), samples.Diagnostics),
        ];
        foreach (var (name, budget, once, count) in questions)
        {
            var series = new Series($"{path}: {name}, {text.Name}");
            await RepeatAsync(once, count / 2, static _ => { });
            await RepeatAsync(once, count, series.Add);
            report.Add(series, budget);
        }
    }

    private static async Task RepeatAsync(Func<Task<double>> once, int count, Action<double> add)
    {
        for (var sample = 0; sample < count; sample++)
        {
            add(await once());
        }
    }

    private static async Task<double> HoverAsync(RawDocument document, CancellationToken cancellationToken)
    {
        var (line, character) = EditedText.Hovered;
        var from = Stopwatch.GetTimestamp();
        var answer = await document.AskAsync("textDocument/hover", line, character, cancellationToken);
        var elapsed = Timed.MillisecondsSince(from);
        Answer.MustHold(answer, "\"contents\""u8);
        return elapsed;
    }

    private static async Task<double> SignatureAsync(RawDocument document, CancellationToken cancellationToken)
    {
        var (line, character) = EditedText.InCall;
        var from = Stopwatch.GetTimestamp();
        var answer = await document.AskAsync("textDocument/signatureHelp", line, character, cancellationToken);
        var elapsed = Timed.MillisecondsSince(from);
        Answer.MustHold(answer, "\"signatures\""u8);
        return elapsed;
    }

    private async Task<double> CompleteAsync(RawDocument document, CancellationToken cancellationToken)
    {
        var from = Stopwatch.GetTimestamp();
        var answer = await document.AskAsync(
            "textDocument/completion", text.Line, EditedText.Completed, cancellationToken);
        var elapsed = Timed.MillisecondsSince(from);
        Answer.MustHold(answer, "\"given\""u8);
        return elapsed;
    }

    private async Task<double> ChangeAndCompleteAsync(RawDocument document, CancellationToken cancellationToken)
    {
        var from = Stopwatch.GetTimestamp();
        await ChangeAsync(document, cancellationToken);
        await CompleteAsync(document, cancellationToken);
        return Timed.MillisecondsSince(from);
    }

    private async Task<double> ChangeToDiagnosticsAsync(RawDocument document, CancellationToken cancellationToken)
    {
        var from = Stopwatch.GetTimestamp();
        await ChangeAsync(document, cancellationToken);
        var published = await document.DiagnosticsAsync(cancellationToken);
        var elapsed = Timed.MillisecondsSince(from);
        Answer.MustHold(published, "\"severity\""u8);
        return elapsed;
    }

    private ValueTask ChangeAsync(RawDocument document, CancellationToken cancellationToken) =>
        document.ChangeAsync(text.Line, EditedText.Number, EditedText.NumberOf(++_edits), cancellationToken);
}

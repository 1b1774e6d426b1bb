using FhirPathAspire.Benchmarks.Measuring;

namespace FhirPathAspire.Benchmarks.Editors;

/// <summary>What an editor asks after a key; they take turns.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Budget">Of an editor that is alone, or nearly so; null for what is there to compare with.</param>
/// <param name="Ask">Types one key, asks, looks at the answer, and yields the milliseconds that it took.</param>
internal sealed record Keystroke(string Name, Budget? Budget, Func<TypingEditor, CancellationToken, Task<double>> Ask)
{
    public static IReadOnlyList<Keystroke> Turns { get; } =
    [
        new("refusal, for comparison", null, static (editor, stop) => editor.RefusalAsync(stop)),
        new("hover", Budget.Hover, static (editor, stop) => editor.HoverAsync(stop)),
        new("change + completion", Budget.Completion, static (editor, stop) => editor.CompleteAsync(stop)),
        new("highlight", Budget.Hover, static (editor, stop) => editor.HighlightAsync(stop)),
        new("signature help", Budget.Hover, static (editor, stop) => editor.SignatureAsync(stop)),
        new("change to diagnostics", Budget.Diagnostics, static (editor, stop) => editor.DiagnoseAsync(stop)),
    ];
}

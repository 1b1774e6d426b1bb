using System.Diagnostics;
using System.Globalization;
using FhirPathAspire.Benchmarks.Measuring;

namespace FhirPathAspire.Benchmarks.Editors;

/// <summary>
/// So many editors that type at the same time, each a key every 150 ms (80 words a minute), out of step with the others.
/// An editor that still waits for an answer when its next key is due types it late, and the report counts how many did.
/// </summary>
internal sealed class TypingRun(Uri gateway, int editors, TimeSpan duration)
{
    private static readonly TimeSpan Rhythm = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    private readonly List<double>[] _samples = [.. Keystroke.Turns.Select(static _ => new List<double>())];
    private int _keys;
    private int _late;

    private string Name => editors == 1 ? "1 editor" : $"{editors} editors";

    public async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        var open = new List<TypingEditor>();
        for (var number = 0; number < editors; number++)
        {
            open.Add(await TypingEditor.OpenAsync(gateway, number, cancellationToken));
        }

        var begin = Stopwatch.GetTimestamp();
        await Task.WhenAll(open.Select((editor, number) =>
            Task.Run(() => TypeAsync(editor, number, begin, cancellationToken), cancellationToken)));
        foreach (var editor in open)
        {
            await editor.DisposeAsync();
        }

        AddTo(report);
    }

    private async Task TypeAsync(TypingEditor editor, int number, long begin, CancellationToken cancellationToken)
    {
        var phase = Rhythm * number / editors;
        var keys = (int)((WarmUp + duration) / Rhythm);
        for (var key = 0; key < keys; key++)
        {
            var due = phase + Rhythm * key;
            var wait = due - Stopwatch.GetElapsedTime(begin);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, cancellationToken);
            }

            var turn = (key + number) % Keystroke.Turns.Count;
            var elapsed = await Keystroke.Turns[turn].Ask(editor, cancellationToken);
            if (due >= WarmUp)
            {
                Keep(turn, elapsed, isLate: wait < -Rhythm);
            }
        }
    }

    private void Keep(int turn, double elapsed, bool isLate)
    {
        lock (_samples)
        {
            _samples[turn].Add(elapsed);
            _keys++;
            _late += isLate ? 1 : 0;
        }
    }

    private void AddTo(Report report)
    {
        foreach (var (turn, samples) in Keystroke.Turns.Zip(_samples))
        {
            var series = new Series(string.Create(CultureInfo.InvariantCulture, $"{Name}: {turn.Name}"));
            samples.ForEach(series.Add);
            report.Add(series, editors < 100 || turn.Budget is null ? turn.Budget : Budget.ManyEditors);
        }

        report.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {_keys} keys in {duration.TotalSeconds:0} s, {_late} of them a key late or more."));
    }
}

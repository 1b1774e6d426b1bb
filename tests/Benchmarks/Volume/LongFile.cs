using System.Diagnostics;
using FhirPathAspire.Benchmarks.Graph;
using FhirPathAspire.Benchmarks.Measuring;
using FhirPathAspire.TestKit.Programs;
using FhirPathAspire.TestKit.Timing;

namespace FhirPathAspire.Benchmarks.Volume;

/// <summary>A file of 10 000 lines, opened in a fresh server: from didOpen to its diagnostics.</summary>
internal sealed class LongFile(string program, PublishMode mode)
{
    private static readonly EditedText Text = EditedText.Create("10 000 lines", lines: 10_000, typed: 5_000);

    private readonly Series _opened = new($"--stdio, {mode}: open to diagnostics, {Text.Name}");

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var server = StdioServer.Start(program, "--stdio");
        await RawDocument.InitializeAsync(server.Client, cancellationToken);
        var from = Stopwatch.GetTimestamp();
        var document = await RawDocument.OpenAsync(
            server.Client, "file:///long.fhirpath", "fhirpath", Text.Text, cancellationToken);
        var published = await document.DiagnosticsAsync(cancellationToken);
        _opened.Add(Timed.MillisecondsSince(from));
        Answer.MustHold(published, "\"severity\""u8);
    }

    public void AddTo(Report report) => report.Add(_opened, Budget.LongFile);
}

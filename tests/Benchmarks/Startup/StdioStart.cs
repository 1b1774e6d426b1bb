using System.Diagnostics;
using FhirPathAspire.Benchmarks.Graph;
using FhirPathAspire.Benchmarks.Measuring;
using FhirPathAspire.TestKit.Timing;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Benchmarks.Startup;

/// <summary>From the start of an editor's own server to the result of initialize, and to its first diagnostics.</summary>
internal sealed class StdioStart(string name, string program, PublishMode mode) : StartupSubject(name)
{
    private readonly Series _initialized = new($"{name}: start to initialize result");
    private readonly Series _diagnosed = new($"{name}: start to first diagnostics");

    /// <inheritdoc/>
    public override async Task RunAsync(CancellationToken cancellationToken)
    {
        var from = Stopwatch.GetTimestamp();
        await using var server = StdioServer.Start(program, "--stdio");
        await RawDocument.InitializeAsync(server.Client, cancellationToken);
        _initialized.Add(Timed.MillisecondsSince(from));
        var document = await RawDocument.OpenAsync(
            server.Client, "file:///start.fhirpath", "fhirpath", EditedText.Small.Text, cancellationToken);
        await document.DiagnosticsAsync(cancellationToken);
        _diagnosed.Add(Timed.MillisecondsSince(from));
        await MeasureMemoryAsync(server.Process, cancellationToken);
    }

    /// <inheritdoc/>
    public override void AddTo(Report report)
    {
        report.Add(_initialized, mode == PublishMode.Native ? Budget.NativeStdioStart : Budget.StdioStart);
        report.Add(_diagnosed);
        base.AddTo(report);
    }
}

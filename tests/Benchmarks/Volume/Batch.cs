using System.Diagnostics;
using FhirPathAspire.Benchmarks.Measuring;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Benchmarks.Volume;

/// <summary>One batch through <c>check --jsonl</c> on one core, start of the process included.</summary>
internal sealed class Batch(string program, PublishMode mode, BatchInput input)
{
    private readonly Series _expression = new(
        $"check --jsonl on one core, {mode}, {input.Lines} lines: time an expression", "µs");

    private readonly Series _processor = new(
        $"check --jsonl on one core, {mode}, {input.Lines} lines: processor time an expression", "µs");

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, ["check", "--jsonl"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var processorBefore = EndedProcesses.ProcessorTime();
        var from = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            process.ProcessorAffinity = 1;
        }

        var answers = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, cancellationToken);
        await using (var lines = File.OpenRead(input.Path))
        {
            await lines.CopyToAsync(process.StandardInput.BaseStream, cancellationToken);
        }

        process.StandardInput.Close();
        await answers;
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode is not (0 or 1))
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }

        _expression.Add(Timed.MillisecondsSince(from) * 1000 / input.Lines);
        if (EndedProcesses.ProcessorTime() - processorBefore is { } processor)
        {
            _processor.Add(processor.TotalMicroseconds / input.Lines);
        }
    }

    public void AddTo(Report report)
    {
        report.Add(_expression, Budget.BatchExpression);
        if (_processor.Count > 0)
        {
            report.Add(_processor, Budget.BatchExpression);
        }
    }
}

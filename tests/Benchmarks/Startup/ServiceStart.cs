using System.Diagnostics;
using System.Globalization;
using FhirPathAspire.Benchmarks.Measuring;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Benchmarks.Startup;

/// <summary>From the start of a service to the first 200 of <c>/health</c>, which tells that its warm-up is over.</summary>
/// <param name="name">For the table.</param>
/// <param name="program">What is started.</param>
/// <param name="mode">How it was published.</param>
/// <param name="analysis">gRPC address of a running analysis service, for the gateway; null for none.</param>
internal sealed class ServiceStart(string name, string program, PublishMode mode, Uri? analysis = null)
    : StartupSubject(name)
{
    private readonly Series _ready = new($"{name}: start to ready");

    /// <inheritdoc/>
    public override async Task RunAsync(CancellationToken cancellationToken)
    {
        var port = FreePort.Take();
        var start = Start(port);
        var from = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        try
        {
            await Health.WaitAsync(new Uri($"http://127.0.0.1:{port}/health"), process, cancellationToken);
            _ready.Add(Timed.MillisecondsSince(from));
            await MeasureMemoryAsync(process, cancellationToken);
        }
        finally
        {
            End(process);
        }
    }

    /// <inheritdoc/>
    public override void AddTo(Report report)
    {
        report.Add(_ready, mode == PublishMode.Native ? Budget.NativeServiceStart : Budget.ServiceStart);
        base.AddTo(report);
    }

    private ProcessStartInfo Start(int port)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["GRPC_PORT"] = FreePort.Take().ToString(CultureInfo.InvariantCulture);
        start.Environment["LSP_PORT"] = FreePort.Take().ToString(CultureInfo.InvariantCulture);
        if (analysis is not null)
        {
            start.Environment["services__analysis__grpc__0"] = analysis.AbsoluteUri;
        }

        return start;
    }
}

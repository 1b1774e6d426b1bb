using System.Diagnostics;
using System.Globalization;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Benchmarks.Startup;

/// <summary>A native analysis service for gateways to find; a gateway without one would never be ready.</summary>
internal sealed class RunningAnalysis(Process process) : IDisposable
{
    /// <summary>Starts it, and waits until it is ready.</summary>
    public static async Task<RunningAnalysis> StartAsync(int grpcPort, CancellationToken cancellationToken)
    {
        var program = PublishedProject.Existing("AnalysisService", PublishMode.Native).Program;
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        var address = new Uri($"http://127.0.0.1:{FreePort.Take()}/health");
        start.Environment["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority);
        start.Environment["GRPC_PORT"] = grpcPort.ToString(CultureInfo.InvariantCulture);
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        await Health.WaitAsync(address, process, cancellationToken);
        return new RunningAnalysis(process);
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FhirPathAspire.LspGateway.Tests.Hosting;

/// <summary>A process that can't start says why in one line, and has a code that is not zero.</summary>
public sealed class StartFailureTests : IDisposable
{
    private readonly TcpListener _taken = new(IPAddress.Loopback, 0);

    public StartFailureTests() => _taken.Start();

    /// <summary>Program, setting, value ("taken" is a port that somebody has), and a word of the reason.</summary>
    public static TheoryData<string, string, string, string> Failures => new()
    {
        { "LspGateway", "Lsp__Wire__MaxMessageBytes", "many", "Lsp:Wire:MaxMessageBytes" },
        { "LspGateway", "Shutdown__DrainSeconds", "-1", "DrainSeconds" },
        { "LspGateway", "LSP_PORT", "taken", "address already in use" },
        { "LspGateway", "FhirPackages__Packages__0", "/nowhere.tgz", "/nowhere.tgz" },
        { "LspGateway", "Kestrel__Certificates__Default__Path", "/nowhere.pem", "/nowhere.pem" },
        { "AnalysisService", "GRPC_PORT", "taken", "address already in use" },
        { "AnalysisService", "Snapshots__MaxCharacters", "0", "MaxCharacters" },
        { "AnalysisService", "FhirPackages__Packages__0", "/nowhere.tgz", "/nowhere.tgz" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_process_that_can_not_start_says_why(string program, string setting, string value, string reason)
    {
        var port = ((IPEndPoint)_taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, $"{program}.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, given) in (IEnumerable<(string, string)>)
            [("LSP_PORT", "0"), ("Lsp__Host", "127.0.0.1"), ("GRPC_PORT", "0"), ("GRPC_HOST", "127.0.0.1"),
            ("ASPNETCORE_URLS", "http://127.0.0.1:0"), (setting, value == "taken" ? port : value)])
        {
            start.Environment[name] = given;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TestTimeouts.Expected);
        _ = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = await process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);

        Assert.Equal(1, process.ExitCode);
        var line = Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith($"{program} can't start: ", line, StringComparison.Ordinal);
        Assert.Contains(reason, line, StringComparison.Ordinal);
        Assert.DoesNotContain(".cs:", line, StringComparison.Ordinal);
    }

    public void Dispose() => _taken.Dispose();
}

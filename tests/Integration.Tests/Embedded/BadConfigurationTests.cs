using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FhirPathAspire.Integration.Tests.Embedded;

public sealed class BadConfigurationTests
{
    [Theory]
    [InlineData("--LspPort", "endpoint 'lsp' of 'lsp-gateway'")]
    [InlineData("--HttpPort", "endpoint 'http' of 'lsp-gateway'")]
    [InlineData("--DashboardPort", "dashboard")]
    [InlineData("--OtlpPort", "telemetry receiver")]
    public async Task A_port_in_use_is_one_sentence_that_says_whose_it_is(string option, string whose)
    {
        using var squatter = new TcpListener(IPAddress.Loopback, 0);
        squatter.Start();
        var port = ((IPEndPoint)squatter.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        await AssertRefusedAsync(
            [.. AppHostProcess.FreePorts, $"{option}={port}"], $"error: Port {port} ({whose}) is already in use");
    }

    [Theory]
    [InlineData("--NoSuchOption=1", "error: Unknown option '--NoSuchOption=1'")]
    [InlineData("nonsense", "error: Unknown option 'nonsense'")]
    [InlineData("--AnalysisReplicas=0", "error: --AnalysisReplicas takes a whole number from 1 to 64, not '0'.")]
    [InlineData("--LspPort=http", "error: --LspPort takes a whole number from 0 to 65535, not 'http'.")]
    [InlineData("--LspPort", "error: --LspPort needs a value.")]
    [InlineData("--operation=publish", "error: Publishing needs .NET Aspire")]
    public async Task A_wrong_command_line_is_one_sentence(string argument, string sentence) =>
        await AssertRefusedAsync([argument], sentence);

    private static async Task AssertRefusedAsync(string[] args, string sentence)
    {
        await using var host = AppHostProcess.Start(args);

        var exitCode = await host.WaitForExitAsync();

        Assert.Equal(1, exitCode);
        Assert.StartsWith(sentence, host.Output, StringComparison.Ordinal);
        Assert.Single(host.Output.Split('\n'));
    }
}

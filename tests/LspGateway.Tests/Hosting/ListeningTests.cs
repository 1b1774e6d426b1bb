using System.Globalization;

namespace FhirPathAspire.LspGateway.Tests.Hosting;

/// <summary>A configuration that makes no sense is one sentence and an exit code.</summary>
public sealed class ListeningTests
{
    private static (string Name, string Value) AnyUrl => ("ASPNETCORE_URLS", "http://127.0.0.1:0");

    [Theory]
    [InlineData("LSP_PORT", "70000", "LSP_PORT")]
    [InlineData("LSP_PORT", "abc", "LSP_PORT")]
    [InlineData("ASPNETCORE_URLS", "http://0.0.0.0:0", "AllowAnonymousRemote")]
    [InlineData("ASPNETCORE_URLS", "http://*:0", "AllowAnonymousRemote")]
    [InlineData("Lsp__Host", "0.0.0.0", "AllowAnonymousRemote")]
    [InlineData("Lsp__Sessions__MaxSessions", "0", "MaxSessions")]
    public async Task A_bad_setting_is_named(string name, string value, string named)
    {
        await using var server = StdioServerCommand.Run([], ("LSP_PORT", "0"), AnyUrl, (name, value));
        Assert.NotEqual(0, await server.ExitCodeAsync());
        var errors = await server.ErrorsAsync();
        Assert.Contains(named, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_one_sentence()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var port = gateway.Lsp.Port.ToString(CultureInfo.InvariantCulture);
        await using var server = StdioServerCommand.Run([], ("LSP_PORT", port), AnyUrl);
        Assert.NotEqual(0, await server.ExitCodeAsync());
        var errors = (await server.ErrorsAsync()).Trim();
        Assert.Contains(port, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_allows_strangers_may_listen_to_them()
    {
        await using var gateway = await RunningGateway.StartAsync(("Lsp:Host", "0.0.0.0"), ("Lsp:AllowAnonymousRemote", "true"));
        Assert.NotEqual(0, gateway.Lsp.Port);
    }
}

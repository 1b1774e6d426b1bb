using System.Globalization;
using FhirPathAspire.ServiceDefaults.Listening;

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
    [InlineData("ASPNETCORE_URLS", "https://127.0.0.1:0", "Kestrel:Certificates:Default:Path")]
    [InlineData("Lsp__Tls", "true", "Kestrel:Certificates:Default:Path")]
    [InlineData("Kestrel__Certificates__Default__Path", "/nowhere.pem", "nowhere.pem")]
    [InlineData("Security__ApiKeys__0", "a key and no hash", "Security:ApiKeys:0")]
    [InlineData("Security__ApiKeyFiles__0", "/nowhere.key", "nowhere.key")]
    [InlineData("Security__ClientCaFile", "/nowhere.pem", "Kestrel:Certificates:Default:Path")]
    [InlineData("Security__HandshakeTimeoutSeconds", "0", "HandshakeTimeoutSeconds")]
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

    /// <summary>What is configured for a listener that others reach, and what is missing still.</summary>
    [Theory]
    [InlineData("", "AllowAnonymousRemote")]
    [InlineData("anonymous", "AllowPlainTextRemote")]
    [InlineData("key", "AllowPlainTextRemote")]
    [InlineData("tls", "AllowAnonymousRemote")]
    [InlineData("plain", "AllowAnonymousRemote")]
    [InlineData("tls key", null)]
    [InlineData("tls clients", null)]
    [InlineData("plain key", null)]
    [InlineData("tls anonymous", null)]
    [InlineData("plain anonymous", null)]
    public async Task Others_are_listened_to_with_TLS_and_keys_or_where_either_is_switched_off_by_name(
        string configured, string? missing)
    {
        using var files = new CertificateFolder();
        var settings = configured.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(what => what switch
        {
            "anonymous" => ("Lsp:AllowAnonymousRemote", "true"),
            "plain" => ("Lsp:AllowPlainTextRemote", "true"),
            "tls" => ("Kestrel:Certificates:Default:Path", files.Issue("gateway")),
            "clients" => ("Security:ClientCaFile", files.AuthorityFile),
            _ => ("Security:ApiKeyFiles:0", files.Write("a.key", "a key")),
        }).Prepend(("Lsp:Host", "0.0.0.0")).ToArray();

        if (missing is null)
        {
            await using var gateway = await RunningGateway.StartAsync(settings);
            Assert.NotEqual(0, gateway.Lsp.Port);
        }
        else
        {
            var refused = await Assert.ThrowsAsync<ConfigurationException>(() => RunningGateway.StartAsync(settings));
            Assert.Contains(missing, refused.Message, StringComparison.Ordinal);
        }
    }
}

using System.Net;
using System.Security.Authentication;

namespace FhirPathAspire.LspGateway.Tests.Security;

/// <summary>A real gateway that speaks TLS, and clients that do not, or show what they should not.</summary>
public sealed class TlsTests : IDisposable
{
    private readonly CertificateFolder _ours = new();
    private readonly CertificateFolder _theirs = new();

    public void Dispose()
    {
        _ours.Dispose();
        _theirs.Dispose();
    }

    [Fact]
    public async Task LSP_is_spoken_inside_of_TLS()
    {
        await using var gateway = await StartAsync();
        await using var client = await gateway.ConnectTlsAsync(_ours);
        await AssertServesAsync(client);
    }

    [Fact]
    public async Task WebSocket_and_HTTP_are_spoken_inside_of_TLS()
    {
        await using var gateway = await StartAsync(("urls", "https://127.0.0.1:0"));
        await using var client = await gateway.ConnectWebSocketAsync(
            options => options.RemoteCertificateValidationCallback =
                (_, shown, _, _) => RunningGateway.Vouches(_ours, shown),
            "wss");
        await AssertServesAsync(client);

        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => RunningGateway.Vouches(_ours, shown);
        using var http = new HttpClient(handler);
        using var answer = await http.GetAsync($"https://{gateway.Http}/alive", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Plain_text_to_a_TLS_port_is_hung_up_on_and_nobody_else_notices()
    {
        await using var gateway = await StartAsync();
        await using var other = await gateway.ConnectTlsAsync(_ours);
        await other.InitializeAsync();

        await using var plain = await gateway.ConnectTcpAsync();
        await plain.SendAsync(new { jsonrpc = "2.0", id = 1, method = "initialize", @params = new { capabilities = new { } } });
        await plain.ClosedAsync();

        Assert.Empty(plain.Inbox);
        await AssertHoversAsync(other);
    }

    [Fact]
    public async Task TLS_to_a_plain_port_fails_and_nobody_else_notices()
    {
        await using var gateway = await RunningGateway.StartAsync();
        await using var other = await gateway.ConnectTcpAsync();
        await other.InitializeAsync();

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => gateway.ConnectTlsAsync(_ours));

        Assert.True(failure is AuthenticationException or IOException, failure.ToString());
        await AssertHoversAsync(other);
    }

    [Fact]
    public async Task Who_trusts_another_authority_does_not_connect()
    {
        await using var gateway = await StartAsync();
        await Assert.ThrowsAsync<AuthenticationException>(() => gateway.ConnectTlsAsync(_theirs));
    }

    [Theory]
    [InlineData("ours", true)]
    [InlineData("none", false)]
    [InlineData("expired", false)]
    [InlineData("of another authority", false)]
    public async Task Where_client_certificates_are_wanted_only_a_good_one_connects(string shown, bool connects)
    {
        await using var gateway = await StartAsync(("Security:ClientCaFile", _ours.AuthorityFile));
        var certificate = shown switch
        {
            "ours" => _ours.Issue("editor"),
            "expired" => _ours.Issue("late", isExpired: true),
            "of another authority" => _theirs.Issue("stranger"),
            _ => null,
        };

        Assert.Equal(connects, await ServesAsync(() => gateway.ConnectTlsAsync(_ours, certificate)));
        Assert.True(await ServesAsync(() => gateway.ConnectTlsAsync(_ours, _ours.Issue("other"))));
    }

    [Fact]
    public async Task Probes_need_no_client_certificate()
    {
        await using var gateway = await StartAsync(
            ("urls", "https://127.0.0.1:0"), ("Security:ClientCaFile", _ours.AuthorityFile));
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => RunningGateway.Vouches(_ours, shown);
        using var http = new HttpClient(handler);

        using var alive = await http.GetAsync($"https://{gateway.Http}/alive", TestContext.Current.CancellationToken);
        using var lsp = await http.GetAsync($"https://{gateway.Http}/lsp", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, lsp.StatusCode);
    }

    [Fact]
    public async Task A_certificate_that_is_renewed_is_used_from_then_on_and_ends_no_session()
    {
        var path = _ours.Issue("gateway");
        await using var gateway = await RunningGateway.StartAsync(
            ("Kestrel:Certificates:Default:Path", path), ("Security:CertificateReloadSeconds", "1"));
        await using var before = await gateway.ConnectTlsAsync(_ours);
        await before.InitializeAsync();

        File.Copy(_theirs.Issue("renewed"), path, overwrite: true);
        File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(5));

        using var limit = new CancellationTokenSource(TestTimeouts.Expected);
        while (!await ServesAsync(() => gateway.ConnectTlsAsync(_theirs)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }

        await AssertHoversAsync(before);
    }

    private Task<RunningGateway> StartAsync(params (string Name, string Value)[] settings) =>
        RunningGateway.StartAsync([("Kestrel:Certificates:Default:Path", _ours.Issue("gateway")), .. settings]);

    private static async Task<bool> ServesAsync(Func<Task<LspClient>> connect)
    {
        try
        {
            await using var client = await connect();
            await AssertServesAsync(client);
            return true;
        }
        catch (Exception exception) when (
            exception is AuthenticationException or IOException or InvalidOperationException)
        {
            return false;
        }
    }

    private static async Task AssertServesAsync(LspClient client)
    {
        await client.InitializeAsync();
        await AssertHoversAsync(client);
    }

    private static async Task AssertHoversAsync(LspClient client)
    {
        await client.OpenAsync("Patient", 1);
        await client.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 0));
    }
}

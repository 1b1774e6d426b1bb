using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;

namespace FhirPathAspire.LspGateway.Tests.Security;

/// <summary>A real gateway that wants a key, and clients with the right one, another, or none.</summary>
public sealed class KeyTests : IDisposable
{
    private const string Key = "the key of a test";

    private readonly CertificateFolder _files = new();

    public static TheoryData<string?, bool> Keys => new()
    {
        { Key, true },
        { null, false },
        { "", false },
        { "another key", false },
        { Key + " ", false },
        { "The key of a test", false },
    };

    private static string Hash => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Key)));

    public void Dispose() => _files.Dispose();

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Over_TCP_the_key_is_shown_in_initialize(string? shown, bool isRight)
    {
        await using var gateway = await StartAsync();
        await using var client = await gateway.ConnectTcpAsync();

        var answer = await client.RequestAsync("initialize", Initialize(shown));

        Assert.Equal(isRight, answer.ContainsKey("result"));
        if (!isRight)
        {
            Assert.Equal(-32803, LspClient.ErrorCode(answer));
            await client.ClosedAsync();
        }
    }

    [Fact]
    public async Task Before_the_key_is_shown_nothing_else_is_answered()
    {
        await using var gateway = await StartAsync();
        await using var client = await gateway.ConnectTcpAsync();
        Assert.Equal(-32002, await client.ErrorCodeAsync("textDocument/hover", LspClientDocuments.At(0, 0)));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Over_WebSocket_the_key_is_in_a_header(string? shown, bool isRight)
    {
        await using var gateway = await StartAsync();
        await AssertConnectsAsync(isRight || shown?.Trim() == Key, () => gateway.ConnectWebSocketAsync(
            options => options.SetRequestHeader("Authorization", shown is null ? null : $"Bearer {shown}")));
    }

    [Theory]
    [InlineData(Key, true)]
    [InlineData("another key", false)]
    public async Task A_browser_shows_the_key_as_a_protocol(string shown, bool isRight)
    {
        await using var gateway = await StartAsync();
        await AssertConnectsAsync(isRight, () => gateway.ConnectWebSocketAsync(options =>
        {
            options.AddSubProtocol("fhirpath.lsp");
            options.AddSubProtocol("fhirpath.bearer." + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(shown)));
        }));
    }

    [Fact]
    public async Task A_page_of_a_stranger_is_refused_with_the_key_too()
    {
        await using var gateway = await StartAsync();
        await AssertConnectsAsync(false, () => gateway.ConnectWebSocketAsync(options =>
        {
            options.SetRequestHeader("Authorization", $"Bearer {Key}");
            options.SetRequestHeader("Origin", "https://evil.example.org");
        }));
    }

    [Theory]
    [InlineData("/health", null, HttpStatusCode.OK)]
    [InlineData("/alive", null, HttpStatusCode.OK)]
    [InlineData("/metrics", null, HttpStatusCode.OK)]
    [InlineData("/lsp", null, HttpStatusCode.Unauthorized)]
    [InlineData("/lsp", "another key", HttpStatusCode.Unauthorized)]
    [InlineData("/lsp", Key, HttpStatusCode.UpgradeRequired)]
    [InlineData("/whatever", null, HttpStatusCode.Unauthorized)]
    [InlineData("/healthy", null, HttpStatusCode.Unauthorized)]
    public async Task Over_HTTP_only_probes_and_local_tools_do_without(string path, string? shown, HttpStatusCode status)
    {
        await using var gateway = await StartAsync();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = shown is null ? null : new AuthenticationHeaderValue("Bearer", shown);
        using var answer = await http.GetAsync($"http://{gateway.Http}{path}", TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_key_may_be_in_a_file()
    {
        await using var gateway = await RunningGateway.StartAsync(
            ("Security:ApiKeyFiles:0", _files.Write("editors.key", "from a file\n")));
        await using var client = await gateway.ConnectTcpAsync();
        Assert.NotNull(await client.ResultAsync("initialize", Initialize("from a file")));
    }

    [Fact]
    public async Task One_key_has_so_many_sessions_and_no_more()
    {
        await using var gateway = await StartAsync(("Lsp:Sessions:MaxSessionsPerPrincipal", "2"));
        await using var first = await gateway.ConnectTcpAsync();
        Assert.NotNull(await first.ResultAsync("initialize", Initialize(Key)));
        await using var second = await gateway.ConnectTcpAsync();
        Assert.NotNull(await second.ResultAsync("initialize", Initialize(Key)));
        await using var third = await gateway.ConnectTcpAsync();
        Assert.Equal(-32803, await third.ErrorCodeAsync("initialize", Initialize(Key)));

        await first.ResultAsync("shutdown");
        await first.NotifyAsync("exit");
        await first.ClosedAsync();
        await using var fourth = await gateway.ConnectTcpAsync();
        Assert.NotNull(await fourth.ResultAsync("initialize", Initialize(Key)));
    }

    private Task<RunningGateway> StartAsync(params (string Name, string Value)[] settings) =>
        RunningGateway.StartAsync([("Security:ApiKeys:0", $"editors:{Hash}"), .. settings]);

    private static object Initialize(string? key) => new
    {
        capabilities = new { },
        initializationOptions = key is null ? null : new { accessToken = key },
    };

    private static async Task AssertConnectsAsync(bool connects, Func<Task<LspClient>> connect)
    {
        if (connects)
        {
            await using var client = await connect();
            await client.InitializeAsync();
        }
        else
        {
            var refused = await Assert.ThrowsAsync<WebSocketException>(connect);
            Assert.Matches("401|403", refused.Message);
        }
    }
}

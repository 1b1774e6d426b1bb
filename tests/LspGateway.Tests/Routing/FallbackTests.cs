using System.Globalization;
using System.Net;
using FhirPathAspire.LspGateway.Routing.Fallback;
using FhirPathAspire.ServiceDefaults.Lifecycle;
using Microsoft.Extensions.DependencyInjection;

namespace FhirPathAspire.LspGateway.Tests.Routing;

/// <summary>A real gateway whose replicas are all killed, and come back, while editors type.</summary>
public sealed class FallbackTests : IAsyncLifetime
{
    /// <summary>One mistake of syntax, and one that only the types tell.</summary>
    private const string Text = "// @resource Patient\nname.gven\n'not closed";

    private const int Editors = 4;

    private readonly AnalysisProcess _one = new();
    private readonly AnalysisProcess _two = new();

    public async ValueTask InitializeAsync() => await Task.WhenAll(_one.StartAsync(), _two.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
    }

    [Fact]
    public async Task No_session_sees_an_error_of_syntax_checks_while_every_replica_is_gone_and_all_is_well_afterwards()
    {
        await using var gateway = await StartAsync();
        using var enough = new CancellationTokenSource();
        var typing = Enumerable.Range(0, Editors).Select(_ => TypeAsync(gateway, enough.Token)).ToArray();
        await using var idle = await gateway.ConnectTcpAsync();
        await idle.InitializeAsync();
        await idle.OpenAsync(Text, 1);
        Assert.Equal(2, (await idle.PublishedAsync(1)).Count);

        await Task.WhenAll(_one.KillAsync(), _two.KillAsync());
        await StateAsync(gateway, ServerState.Degraded);
        Assert.Equal(HttpStatusCode.OK, await HealthAsync(gateway));
        await idle.ReplaceAsync(Text + " ", 2);
        Assert.Equal("FP1", Code(Assert.Single(await idle.PublishedAsync(2)))[..3]);
        Assert.Equal(-32803, await idle.ErrorCodeAsync("textDocument/hover", LspClientDocuments.At(1, 1)));

        await Task.WhenAll(_one.StartAsync(), _two.StartAsync());
        await StateAsync(gateway, ServerState.Running);

        // The same version once more, though nobody has touched the document.
        Assert.Equal(2, (await idle.PublishedAsync(2)).Count);
        Assert.NotNull(await idle.ResultAsync("textDocument/hover", LspClientDocuments.At(1, 1)));
        await enough.CancelAsync();
        Assert.All(await Task.WhenAll(typing), static versions => Assert.True(versions > 1));
    }

    [Fact]
    public async Task A_client_that_asks_for_diagnostics_is_told_to_ask_again_and_gets_more()
    {
        await using var gateway = await StartAsync();
        await Task.WhenAll(_one.KillAsync(), _two.KillAsync());
        await StateAsync(gateway, ServerState.Degraded);
        await using var client = await gateway.ConnectTcpAsync();
        await client.InitializeAsync(new
        {
            workspace = new { diagnostics = new { refreshSupport = true } },
            textDocument = new { diagnostic = new { dynamicRegistration = false } },
        });
        await client.OpenAsync(Text, 1);
        var reduced = await client.ResultAsync("textDocument/diagnostic", LspClientDocuments.Document());
        Assert.Single(reduced!["items"]!.AsArray());

        await _one.StartAsync();
        await client.ServerRequestAsync("workspace/diagnostic/refresh");
        var full = await client.ResultAsync("textDocument/diagnostic", new
        {
            textDocument = new { uri = LspClientDocuments.Uri },
            previousResultId = (string)reduced["resultId"]!,
        });

        Assert.Equal(2, full!["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Who_wants_everything_of_the_gateway_gets_it()
    {
        await using var gateway = await StartAsync(("Analysis:Fallback", "Full"));
        await Task.WhenAll(_one.KillAsync(), _two.KillAsync());
        await StateAsync(gateway, ServerState.Degraded);
        await using var client = await gateway.ConnectTcpAsync();
        await client.InitializeAsync();
        await client.OpenAsync(Text, 1);

        Assert.Equal(2, (await client.PublishedAsync(1)).Count);
        Assert.NotNull(await client.ResultAsync("textDocument/hover", LspClientDocuments.At(1, 1)));
    }

    [Fact]
    public async Task Who_wants_nothing_of_the_gateway_is_told_that_it_is_not_ready()
    {
        await using var gateway = await StartAsync(("Analysis:Fallback", "Off"));
        await Task.WhenAll(_one.KillAsync(), _two.KillAsync());
        await StateAsync(gateway, ServerState.Degraded);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await HealthAsync(gateway));
    }

    private async Task<RunningGateway> StartAsync(params (string Name, string Value)[] settings)
    {
        var gateway = await RunningGateway.StartAsync(
        [
            ("services:analysis:grpc:0", _one.Address),
            ("services:analysis:grpc:1", _two.Address),
            ("Analysis:FallbackAfterMilliseconds", "300"),
            .. settings,
        ]);
        await StateAsync(gateway, ServerState.Running, hasServed: true);
        return gateway;
    }

    /// <summary>Types as long as it may, each time waiting for what is said of it. How many versions there were.</summary>
    private static async Task<int> TypeAsync(RunningGateway gateway, CancellationToken enough)
    {
        await using var editor = await gateway.ConnectTcpAsync();
        await editor.InitializeAsync();
        await editor.OpenAsync(Text, 1);
        var version = 1;
        while (!enough.IsCancellationRequested)
        {
            // What is published again, of a version that is not the last one any more, is taken too.
            var found = await editor.PublishedAsync(version);
            Assert.Contains(found, static one => Code(one).StartsWith("FP1", StringComparison.Ordinal));
            version++;
            await editor.ReplaceAsync(string.Create(CultureInfo.InvariantCulture, $"// {version}\n{Text}"), version);
        }

        Assert.DoesNotContain(editor.Inbox, static message => message.ContainsKey("error"));
        return version;
    }

    private static string Code(System.Text.Json.Nodes.JsonNode? diagnostic) => (string)diagnostic!["code"]!;

    private static async Task<HttpStatusCode> HealthAsync(RunningGateway gateway)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync($"http://{gateway.Http}/health", TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task StateAsync(RunningGateway gateway, ServerState state, bool hasServed = false)
    {
        var lifecycle = gateway.Services.GetRequiredService<ServerLifecycle>();
        var availability = gateway.Services.GetRequiredService<AnalysisAvailability>();
        using var limit = new CancellationTokenSource(TestTimeouts.Expected);
        while (lifecycle.State != state || (hasServed && !availability.HasServed))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), limit.Token);
        }
    }
}

using System.IO.Pipelines;
using System.Text;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Transport;
using FhirPathAspire.LspGateway.Wire;
using Microsoft.Extensions.Time.Testing;

namespace FhirPathAspire.LspGateway.Tests.Sessions;

/// <summary>How much one client may take from the others.</summary>
public sealed class LimitsTests
{
    private const string Hover = "textDocument/hover";
    private const int RequestFailed = -32803;

    [Fact]
    public async Task Requests_beyond_those_in_flight_wait_and_beyond_those_that_wait_are_refused()
    {
        await using var gateway = TestGateway.Create(
            ("Lsp:Wire:MaxRequestsInFlight", "2"), ("Lsp:Wire:MaxRequestsQueued", "1"));
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient", 1);
        await client.PublishedAsync(1);
        var held = new SyncPoint();
        gateway.Router.Before = (_, cancelled) => held.PassAsync(cancelled);
        for (var id = 101; id <= 104; id++)
        {
            await client.SendRequestAsync(id, Hover, LspClientDocuments.At(0, 0));
        }

        Assert.Equal(RequestFailed, LspClient.ErrorCode(await client.AnswerAsync(104)));
        held.Release();
        for (var id = 101; id <= 103; id++)
        {
            Assert.True((await client.AnswerAsync(id)).ContainsKey("result"));
        }
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_disconnected()
    {
        await using var gateway = TestGateway.Create(("Lsp:Wire:MaxOutboundBytes", "20000"));
        var toServer = new Pipe();
        var toClient = new Pipe(new PipeOptions(pauseWriterThreshold: 4096, resumeWriterThreshold: 1024));
        var channel = new HeaderChannel(
            new DuplexPipe(toServer.Reader, toClient.Writer), gateway.Services.WireLimits, gateway.Services.Time);
        var session = gateway.Registry.RunAsync(SessionOrigin.Tcp, channel, CancellationToken.None);

        var request = """{"jsonrpc":"2.0","id":1,"method":"no/such/method"}"""u8.ToArray();
        var written = default(FlushResult);
        while (!written.IsCompleted)
        {
            await toServer.Writer.WriteAsync(
                Encoding.ASCII.GetBytes($"Content-Length: {request.Length}\r\n\r\n"), TestContext.Current.CancellationToken);
            written = await toServer.Writer.WriteAsync(request, TestContext.Current.CancellationToken);
        }

        var end = await session.WaitAsync(TestTimeouts.Expected, TestContext.Current.CancellationToken);
        Assert.Equal(SessionEndReason.TooSlow, end?.Reason);
    }

    [Fact]
    public async Task A_document_has_a_longest_length()
    {
        await using var gateway = TestGateway.Create(("Lsp:Documents:MaxDocumentLength", "2000"));
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync(new string(' ', 2001), 1);
        Assert.Equal(-32602, await client.ErrorCodeAsync(Hover, LspClientDocuments.At(0, 0)));

        await client.OpenAsync(new string(' ', 2000), 2);
        await client.ChangeAsync((0, 0), (0, 0), "x", 3);
        Assert.Equal(RequestFailed, await client.ErrorCodeAsync(Hover, LspClientDocuments.At(0, 0)));
        await client.NotificationAsync("window/showMessage");
    }

    [Fact]
    public async Task A_session_has_a_largest_number_of_documents()
    {
        await using var gateway = TestGateway.Create(("Lsp:Documents:MaxOpenDocuments", "2"));
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient", 1, "a:1");
        await client.OpenAsync("Patient", 1, "a:2");
        await client.OpenAsync("Patient", 1, "a:3");
        Assert.Equal(-32602, await client.ErrorCodeAsync(Hover, LspClientDocuments.At(0, 0, "a:3")));
        await client.CloseAsync("a:1");
        await client.OpenAsync("Patient", 1, "a:3");
        await client.ResultAsync(Hover, LspClientDocuments.At(0, 0, "a:3"));
    }

    [Fact]
    public async Task There_is_a_largest_number_of_sessions()
    {
        await using var gateway = TestGateway.Create(("Lsp:Sessions:MaxSessions", "1"));
        var first = await gateway.StartAsync();
        var second = gateway.Connect();
        await second.Client.ClosedAsync();
        await first.Client.ResultAsync("shutdown");
        await first.Client.NotifyAsync("exit");
        await first.EndedAsync();
        await gateway.StartAsync();
    }

    [Fact]
    public async Task A_message_that_never_ends_ends_the_session()
    {
        var time = new FakeTimeProvider();
        await using var gateway = TestGateway.Create(time);
        var session = await gateway.StartAsync();
        await session.Client.SendRawAsync("Content-Length: 100\r\n\r\n{"u8.ToArray());
        await AdvanceUntilAsync(time, session.End, TimeSpan.FromSeconds(10));
        Assert.Equal(SessionEndReason.TooSlow, (await session.EndedAsync()).Reason);
    }

    [Fact]
    public async Task A_connection_that_says_nothing_is_closed()
    {
        var time = new FakeTimeProvider();
        await using var gateway = TestGateway.Create(time);
        var session = gateway.Connect();
        await AdvanceUntilAsync(time, session.End, TimeSpan.FromSeconds(10));
        Assert.Equal(SessionEndReason.Idle, (await session.EndedAsync()).Reason);
    }

    [Fact]
    public async Task An_idle_session_is_kept_for_hours_and_not_for_days()
    {
        var time = new FakeTimeProvider();
        await using var gateway = TestGateway.Create(time);
        var session = await gateway.StartAsync();
        time.Advance(TimeSpan.FromHours(11));
        await session.Client.OpenAsync("Patient", 1);
        await session.Client.ResultAsync(Hover, LspClientDocuments.At(0, 0));
        await AdvanceUntilAsync(time, session.End, TimeSpan.FromHours(1));
        Assert.Equal(SessionEndReason.Idle, (await session.EndedAsync()).Reason);
    }

    [Fact]
    public async Task A_server_that_stops_ends_its_sessions()
    {
        using var stop = new CancellationTokenSource();
        await using var gateway = TestGateway.Create();
        var session = gateway.ConnectUntil(stop.Token);
        await session.Client.InitializeAsync();
        await stop.CancelAsync();
        Assert.Equal(SessionEndReason.ServerStops, (await session.EndedAsync()).Reason);
        await session.Client.ClosedAsync();
    }

    private static async Task AdvanceUntilAsync(FakeTimeProvider time, Task done, TimeSpan step)
    {
        while (!done.IsCompleted)
        {
            time.Advance(step);
            await Task.Yield();
        }
    }
}

using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using FhirPath.Analysis.V1;
using FhirPathAspire.AnalysisService.Hosting;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;

namespace FhirPathAspire.AnalysisService.Tests;

/// <summary>The real service, and callers that want too much of it; another one is answered meanwhile.</summary>
public sealed class AttackTests : IAsyncLifetime
{
    private const int Streams = 100;

    private readonly WebApplication _app = Build($"--Grpc:Limits:MaxStreamsPerConnection={Streams}");

    private Uri Address => new(_app.Urls.First());

    public async ValueTask InitializeAsync() => await _app.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_message_beyond_the_limit_is_refused()
    {
        using var channel = GrpcChannel.ForAddress(Address, new GrpcChannelOptions { MaxSendMessageSize = null });
        var refused = await Assert.ThrowsAsync<RpcException>(
            async () => await AskAsync(channel, new string(' ', AnalysisLimits.MaxMessageBytes + 1)));
        Assert.True(refused.StatusCode is StatusCode.ResourceExhausted or StatusCode.Unavailable or StatusCode.Internal, refused.ToString());
        await AssertServesAsync();
    }

    [Fact]
    public async Task More_calls_than_one_connection_may_have_wait_for_each_other()
    {
        using var channel = GrpcChannel.ForAddress(Address);
        await Task.WhenAll(Enumerable.Range(0, 10 * Streams).Select(index => AskAsync(
            channel, string.Create(CultureInfo.InvariantCulture, $"// {index}\nname"))));
    }

    [Fact]
    public async Task A_call_without_a_deadline_has_the_servers()
    {
        // Some 100 ms of work on the fastest machine: many expressions, each with much to find.
        var text = string.Concat(Enumerable.Repeat("Patient.name.where(use = 'official' and gven.exists()).given\n", 60_000));
        await using var hasty = Build("--Grpc:Limits:MaxCallMilliseconds=100");
        await hasty.StartAsync(TestContext.Current.CancellationToken);
        using var channel = GrpcChannel.ForAddress(
            hasty.Urls.First(), new GrpcChannelOptions { MaxReceiveMessageSize = null });
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await AskAsync(channel, text));
        Assert.Equal(StatusCode.DeadlineExceeded, refused.StatusCode);
    }

    /// <summary>Streams that are opened and reset at once, without end (CVE-2023-44487).</summary>
    [Fact]
    public async Task Who_opens_and_resets_without_end_is_cut_off()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Address.Host, Address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        await stream.WriteAsync(Frame(type: 4, flags: 0, id: 0, []), TestContext.Current.CancellationToken);
        using var limit = new CancellationTokenSource(TestTimeouts.Expected);
        var closed = DrainAsync(stream, limit.Token);
        try
        {
            for (var id = 1; !closed.IsCompleted; id += 2)
            {
                // POST over http to a path that HPACK has in its static table; then RST_STREAM with CANCEL.
                await stream.WriteAsync(Frame(1, 0x4, id, [0x83, 0x86, 0x84]), limit.Token);
                await stream.WriteAsync(Frame(3, 0, id, [0, 0, 0, 8]), limit.Token);
            }
        }
        catch (IOException)
        {
            // Cut off while it was writing.
            Assert.False(limit.IsCancellationRequested);
        }

        await closed;
        await AssertServesAsync();
    }

    private async Task AssertServesAsync()
    {
        using var other = GrpcChannel.ForAddress(Address);
        Assert.Single((await AskAsync(other, "'not closed")).Diagnostics);
    }

    private static WebApplication Build(string limit) =>
        AnalysisHost.Build(["--GRPC_HOST=127.0.0.1", "--GRPC_PORT=0", "--urls=http://127.0.0.1:0", limit]);

    private static async Task<DiagnoseReply> AskAsync(GrpcChannel channel, string text) =>
        await new Analysis.AnalysisClient(channel).DiagnoseAsync(
            new DiagnoseRequest { Document = new Document { Text = text } },
            cancellationToken: TestContext.Current.CancellationToken);

    private static async Task DrainAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        try
        {
            var buffer = new byte[16 * 1024];
            while (await stream.ReadAsync(buffer, cancellationToken) > 0)
            {
                // What the server says is of no interest, only that it stops.
            }
        }
        catch (IOException)
        {
            // Reset: cut off all the same.
        }
    }

    private static byte[] Frame(byte type, byte flags, int id, byte[] payload)
    {
        var frame = new byte[9 + payload.Length];
        frame[2] = (byte)payload.Length;
        frame[3] = type;
        frame[4] = flags;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), id);
        payload.CopyTo(frame, 9);
        return frame;
    }
}

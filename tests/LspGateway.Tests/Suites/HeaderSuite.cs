using System.Text.Json;
using System.Text;

namespace FhirPathAspire.LspGateway.Tests.Suites;

/// <summary>Content-Length frames as clients break them, and as attackers do.</summary>
public abstract class HeaderSuite : TransportTests
{
    private const string Request = """{"jsonrpc":"2.0","id":31,"method":"no/such/method"}""";
    private const int InvalidRequest = -32600;
    private const int MethodNotFound = -32601;

    private static int Length => Encoding.UTF8.GetByteCount(Request);

    public static TheoryData<string> GoodHeaders => new()
    {
        "content-length: {0}\r\n\r\n",
        "CONTENT-LENGTH:{0}\r\n\r\n",
        "Content-Length: {0}\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n",
        "Content-Type: application/vscode-jsonrpc; charset=utf8\r\nContent-Length: {0}\r\n\r\n",
        "X-Whatever: 1\r\nContent-Length:   {0}  \r\n\r\n",
        "Content-Length: {0}\n\n",
        "\r\nContent-Length: {0}\r\n\r\n",
    };

    public static TheoryData<string> BrokenFrames => new()
    {
        "Content-Length: -5\r\n\r\n",
        "Content-Length: twelve\r\n\r\n",
        "Content-Length: 99999999999999999999999\r\n\r\n",
        "Content-Type: application/json\r\n\r\n{\"jsonrpc\":\"2.0\"}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "\u0001\u0002 garbage \u007f\r\n",
        "Content-Length: 10\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1}",
    };

    [Theory]
    [MemberData(nameof(GoodHeaders))]
    public Task A_header_is_read_in_any_usual_form(string header) => InSessionAsync(async client =>
    {
        await client.SendRawAsync(Encoding.UTF8.GetBytes(header.Replace("{0}", $"{Length}", StringComparison.Ordinal) + Request));
        Assert.Equal(MethodNotFound, LspClient.ErrorCode(await client.AnswerAsync(31)));
        Assert.DoesNotContain(client.Inbox, static message => message.ContainsKey("error"));
    });

    [Theory]
    [MemberData(nameof(BrokenFrames))]
    public Task A_broken_frame_is_answered_and_the_next_message_found(string bytes) => InSessionAsync(async client =>
    {
        await client.SendRawAsync(Encoding.UTF8.GetBytes(bytes));
        await AssertServesAsync(client);
        await client.ErrorWithoutIdAsync();
    });

    [Fact]
    public Task An_empty_message_is_a_parse_error() => InSessionAsync(async client =>
    {
        await client.SendRawAsync("Content-Length: 0\r\n\r\n"u8.ToArray());
        Assert.Equal(-32700, await client.ErrorWithoutIdAsync());
        await AssertServesAsync(client);
    });

    [Fact]
    public Task A_length_that_is_too_long_costs_the_next_message_and_no_more() => InSessionAsync(async client =>
    {
        await client.SendRawAsync(Encoding.UTF8.GetBytes($"Content-Length: {Length + 30}\r\n\r\n{Request}"));
        await client.NotifyAsync("$/swallowed");
        await client.NotifyAsync("$/perhaps");
        Assert.Equal(-32700, await client.ErrorWithoutIdAsync());
        await AssertServesAsync(client);
    });

    [Fact]
    public Task A_message_in_many_pieces_is_one_message() => InSessionAsync(async client =>
    {
        foreach (var piece in Encoding.UTF8.GetBytes($"Content-Length: {Length}\r\n\r\n{Request}").Chunk(3))
        {
            await client.SendRawAsync(piece);
        }

        Assert.Equal(MethodNotFound, LspClient.ErrorCode(await client.AnswerAsync(31)));
    });

    [Fact]
    public Task A_header_without_end_closes_the_connection_politely() => InSessionAsync(async client =>
    {
        await SendUntilClosedAsync(client, Encoding.ASCII.GetBytes(new string('x', 1 << 20)));
        Assert.Equal(InvalidRequest, await client.ErrorWithoutIdAsync());
        await client.ClosedAsync();
    });

    [Fact]
    public Task A_declared_length_of_two_gigabytes_closes_the_connection_politely() => InSessionAsync(async client =>
    {
        await client.SendRawAsync("Content-Length: 2147483647\r\n\r\n"u8.ToArray());
        Assert.Equal(InvalidRequest, await client.ErrorWithoutIdAsync());
        await client.ClosedAsync();
    });

    [Fact]
    public Task A_message_beyond_the_limit_is_skipped_and_documents_are_no_longer_trusted() => InSessionAsync(async client =>
    {
        await client.OpenAsync("Patient", 1);
        await client.SendTextAsync("{\"jsonrpc\":\"2.0\",\"method\":\"$/x\",\"params\":\"" + new string('x', 9 << 20) + "\"}");
        Assert.Equal(InvalidRequest, await client.ErrorWithoutIdAsync());
        await client.NotificationAsync("window/showMessage");
        Assert.Equal(-32803, await client.ErrorCodeAsync("textDocument/hover", LspClientDocuments.At(0, 0)));
        await AssertServesAsync(client);
    });

    [Fact]
    public Task Bytes_that_are_no_UTF8_make_the_document_untrusted() => InSessionAsync(async client =>
    {
        await client.OpenAsync("Patient", 1);
        var change = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
        {
            jsonrpc = "2.0",
            method = "textDocument/didChange",
            @params = new
            {
                textDocument = new { uri = LspClientDocuments.Uri, version = 2 },
                contentChanges = new[] { new { text = "#" } },
            },
        }));
        change[Array.IndexOf(change, (byte)'#')] = 0xFF;
        await client.SendBytesAsync(change);
        await client.NotificationAsync("window/showMessage");
        Assert.Equal(-32803, await client.ErrorCodeAsync("textDocument/hover", LspClientDocuments.At(0, 0)));
        await AssertServesAsync(client);
    });

    private static async Task SendUntilClosedAsync(LspClient client, byte[] bytes)
    {
        try
        {
            await client.SendRawAsync(bytes);
        }
        catch (IOException)
        {
            // The server is free to close before it has read it all.
            Assert.NotEmpty(bytes);
        }
    }
}

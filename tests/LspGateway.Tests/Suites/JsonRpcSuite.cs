
namespace FhirPathAspire.LspGateway.Tests.Suites;

/// <summary>JSON-RPC 2.0 as clients break it: each is answered, none ends the session.</summary>
public abstract class JsonRpcSuite : TransportTests
{
    private const int ParseError = -32700;
    private const int InvalidRequest = -32600;
    private const int InvalidParams = -32602;
    private const int Cancelled = -32800;

    public static TheoryData<string, int> BadMessages => new()
    {
        { "{", ParseError },
        { "", ParseError },
        { "no json", ParseError },
        { """{"jsonrpc":"2.0","id":1,"method":"shutdown"} trailing""", ParseError },
        { "\uFEFF" + """{"jsonrpc":"2.0","id":1,"method":"shutdown"}""", ParseError },
        { """[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]""", InvalidRequest },
        { "[]", InvalidRequest },
        { "42", InvalidRequest },
        { "null", InvalidRequest },
        { "{}", InvalidRequest },
        { """{"jsonrpc":"2.0","id":null,"method":"shutdown"}""", InvalidRequest },
        { """{"jsonrpc":"2.0","id":1.5,"method":"shutdown"}""", InvalidRequest },
        { """{"jsonrpc":"2.0","id":{},"method":"shutdown"}""", InvalidRequest },
        { """{"jsonrpc":"2.0","id":99999999999999999999,"method":"shutdown"}""", InvalidRequest },
    };

    [Theory]
    [MemberData(nameof(BadMessages))]
    public Task What_is_no_message_is_answered_with_an_error_and_skipped(string text, int code) => InSessionAsync(async client =>
    {
        await client.SendTextAsync(text);
        Assert.Equal(code, await client.ErrorWithoutIdAsync());
        await AssertServesAsync(client);
    });

    [Theory]
    [InlineData("""{"jsonrpc":"1.0","id":77,"method":"shutdown"}""", InvalidRequest)]
    [InlineData("""{"jsonrpc":"2.0","id":77}""", InvalidRequest)]
    [InlineData("""{"jsonrpc":"2.0","id":77,"method":5}""", InvalidRequest)]
    [InlineData("""{"jsonrpc":"2.0","id":77,"method":"textDocument/hover"}""", InvalidParams)]
    [InlineData("""{"jsonrpc":"2.0","id":77,"method":"textDocument/hover","params":null}""", InvalidParams)]
    [InlineData("""{"jsonrpc":"2.0","id":77,"method":"textDocument/hover","params":[1,2]}""", InvalidParams)]
    [InlineData("""{"jsonrpc":"2.0","id":77,"method":"textDocument/hover","params":"x"}""", InvalidParams)]
    [InlineData("""{"jsonrpc":"2.0","id":77,"method":"textDocument/hover","params":{"textDocument":{}}}""", InvalidParams)]
    [InlineData("""{"jsonrpc":"2.0","id":77,"method":"textDocument/hover","params":{"textDocument":{"uri":"x"},"position":{"line":-1,"character":0}}}""", InvalidParams)]
    public Task A_bad_request_is_answered_under_its_id(string text, int code) => InSessionAsync(async client =>
    {
        await client.SendTextAsync(text);
        Assert.Equal(code, LspClient.ErrorCode(await client.AnswerAsync(77)));
        await AssertServesAsync(client);
    });

    [Fact]
    public Task A_message_without_a_version_is_taken() => InSessionAsync(async client =>
    {
        await client.SendTextAsync("""{"id":5,"method":"shutdown"}""");
        Assert.True((await client.AnswerAsync(5)).ContainsKey("result"));
    });

    [Fact]
    public Task Shutdown_takes_any_parameters_and_none() => InSessionAsync(async client =>
    {
        await client.SendTextAsync("""{"jsonrpc":"2.0","id":5,"method":"shutdown","params":[]}""");
        Assert.True((await client.AnswerAsync(5)).ContainsKey("result"));
        await client.SendTextAsync("""{"jsonrpc":"2.0","method":"exit"}""");
        await client.ClosedAsync();
    });

    [Fact]
    public Task Ids_come_back_as_they_were_sent() => InSessionAsync(async client =>
    {
        await client.OpenAsync("Patient", 1);
        foreach (object id in new object[] { "seven", "", "7", 0, -3, 9007199254740993L })
        {
            await client.SendRequestAsync(id, "textDocument/hover", LspClientDocuments.At(0, 0));
            Assert.True((await client.AnswerAsync(id)).ContainsKey("result"));
        }
    });

    [Fact]
    public Task A_response_that_answers_nothing_is_ignored() => InSessionAsync(async client =>
    {
        await client.SendAsync(new { jsonrpc = "2.0", id = 4711, result = (object?)null });
        await client.SendAsync(new { jsonrpc = "2.0", id = "x", error = new { code = -1, message = "no" } });
        await AssertServesAsync(client);
        Assert.DoesNotContain(client.Inbox, static message => message.ContainsKey("error"));
    });

    [Theory]
    [InlineData(10_000)]
    [InlineData(1_000_000)]
    public Task Deep_nesting_is_refused_politely(int depth) => InSessionAsync(async client =>
    {
        var nest = new string('[', depth) + new string(']', depth);
        await client.SendTextAsync(
            "{\"jsonrpc\":\"2.0\",\"id\":8,\"method\":\"textDocument/hover\",\"params\":" + nest + "}");
        Assert.Equal(InvalidRequest, LspClient.ErrorCode(await client.AnswerAsync(8)));
        await AssertServesAsync(client);
    });

    [Fact]
    public Task Half_an_emoji_is_read_and_completed_by_the_next_edit() => InSessionAsync(async client =>
    {
        // What an editor sends while one surrogate of a pair stands in its text.
        await client.OpenAsync("", 1);
        await SendEscapedChangeAsync(client, 0, 0, "'\\ud83d' = Patient.nam", 2);
        Assert.Equal(14, await FirstProblemAsync(client, 2));
        await SendEscapedChangeAsync(client, 2, 2, "\\ude00", 3);
        Assert.Equal(15, await FirstProblemAsync(client, 3));
    });

    [Fact]
    public Task A_cancellation_of_nothing_is_harmless() => InSessionAsync(async client =>
    {
        await client.OpenAsync("Patient", 1);
        foreach (object? id in new object?[] { 1, "1", 12345, "never", null, 1.5, true })
        {
            await client.NotifyAsync("$/cancelRequest", new { id });
        }

        await client.NotifyAsync("$/cancelRequest", new { });
        await client.SendTextAsync("""{"jsonrpc":"2.0","method":"$/cancelRequest"}""");
        await AssertServesAsync(client);
        Assert.DoesNotContain(client.Inbox, static message => message.ContainsKey("error"));
    });

    [Fact]
    public Task Requests_cancelled_at_once_are_answered_exactly_once() => InSessionAsync(async client =>
    {
        await client.OpenAsync("Patient.name", 1);
        var ids = Enumerable.Range(0, 200).Select(_ => client.NextId()).ToList();
        foreach (var id in ids)
        {
            await client.SendRequestAsync(id, "textDocument/hover", LspClientDocuments.At(0, 9));
            await client.NotifyAsync("$/cancelRequest", new { id });
        }

        foreach (var id in ids)
        {
            var answer = await client.AnswerAsync(id);
            Assert.True(answer.ContainsKey("result") || LspClient.ErrorCode(answer) == Cancelled, answer.ToJsonString());
        }

        await AssertServesAsync(client);
        Assert.DoesNotContain(client.Inbox, message => message["id"] is { } id && ids.Contains((int)id));
    });

    private static async Task<int> FirstProblemAsync(LspClient client, int version)
    {
        return (int)Assert.Single(await client.PublishedAsync(version))!["range"]!["start"]!["character"]!;
    }

    private static Task SendEscapedChangeAsync(LspClient client, int from, int to, string escaped, int version)
    {
        const string Template =
            """
            {"jsonrpc":"2.0","method":"textDocument/didChange","params":{
              "textDocument":{"uri":"URI","version":VERSION},
              "contentChanges":[{"range":{"start":{"line":0,"character":FROM},
                "end":{"line":0,"character":TO}},"text":"TEXT"}]}}
            """;
        return client.SendTextAsync(Template
            .Replace("URI", LspClientDocuments.Uri, StringComparison.Ordinal)
            .Replace("VERSION", $"{version}", StringComparison.Ordinal)
            .Replace("FROM", $"{from}", StringComparison.Ordinal)
            .Replace("TO", $"{to}", StringComparison.Ordinal)
            .Replace("TEXT", escaped, StringComparison.Ordinal));
    }
}

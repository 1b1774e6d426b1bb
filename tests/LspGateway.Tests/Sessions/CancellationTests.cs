namespace FhirPathAspire.LspGateway.Tests.Sessions;

/// <summary>$/cancelRequest: answered at once, whatever the request is doing, and harmless when it comes late.</summary>
public sealed class CancellationTests
{
    private const string Hover = "textDocument/hover";
    private const int Cancelled = -32800;

    [Theory]
    [InlineData(7)]
    [InlineData("seven")]
    public async Task A_running_request_is_answered_with_cancelled_at_once(object id)
    {
        await using var gateway = TestGateway.Create();
        var (client, held) = await HoldAsync(gateway);
        await client.SendRequestAsync(id, Hover, LspClientDocuments.At(0, 0));
        await held.WaitUntilReachedAsync();
        await client.NotifyAsync("$/cancelRequest", new { id });
        Assert.Equal(Cancelled, LspClient.ErrorCode(await client.AnswerAsync(id)));
    }

    [Fact]
    public async Task A_request_that_ignores_its_cancellation_is_answered_all_the_same()
    {
        await using var gateway = TestGateway.Create();
        var client = await OpenAsync(gateway);
        var deaf = new SyncPoint();
        gateway.Router.Before = (_, _) => deaf.PassAsync(CancellationToken.None);
        await client.SendRequestAsync(7, Hover, LspClientDocuments.At(0, 0));
        await deaf.WaitUntilReachedAsync();
        await client.NotifyAsync("$/cancelRequest", new { id = 7 });
        Assert.Equal(Cancelled, LspClient.ErrorCode(await client.AnswerAsync(7)));
        deaf.Release();
    }

    [Fact]
    public async Task A_queued_request_is_answered_with_cancelled_at_once()
    {
        await using var gateway = TestGateway.Create(("Lsp:Wire:MaxRequestsInFlight", "1"));
        var (client, held) = await HoldAsync(gateway);
        await client.SendRequestAsync("first", Hover, LspClientDocuments.At(0, 0));
        await held.WaitUntilReachedAsync();
        await client.SendRequestAsync("queued", Hover, LspClientDocuments.At(0, 0));
        await client.NotifyAsync("$/cancelRequest", new { id = "queued" });
        Assert.Equal(Cancelled, LspClient.ErrorCode(await client.AnswerAsync("queued")));
        held.Release();
        Assert.True((await client.AnswerAsync("first")).ContainsKey("result"));
    }

    [Fact]
    public async Task A_finished_request_can_be_cancelled_and_its_id_used_again()
    {
        await using var gateway = TestGateway.Create();
        var client = await OpenAsync(gateway);
        for (var round = 0; round < 50; round++)
        {
            await client.SendRequestAsync(7, Hover, LspClientDocuments.At(0, 0));
            Assert.True((await client.AnswerAsync(7)).ContainsKey("result"));
            await client.NotifyAsync("$/cancelRequest", new { id = 7 });
        }
    }

    [Fact]
    public async Task A_number_and_the_same_digits_as_a_string_are_different_ids()
    {
        await using var gateway = TestGateway.Create();
        var (client, held) = await HoldAsync(gateway);
        await client.SendRequestAsync(7, Hover, LspClientDocuments.At(0, 0));
        await held.WaitUntilReachedAsync();
        await client.NotifyAsync("$/cancelRequest", new { id = "7" });
        held.Release();
        Assert.True((await client.AnswerAsync(7)).ContainsKey("result"));
    }

    [Fact]
    public async Task An_id_in_use_is_refused_and_the_first_request_still_answered()
    {
        await using var gateway = TestGateway.Create();
        var (client, held) = await HoldAsync(gateway);
        await client.SendRequestAsync(7, Hover, LspClientDocuments.At(0, 0));
        await held.WaitUntilReachedAsync();
        await client.SendRequestAsync(7, Hover, LspClientDocuments.At(0, 0));
        Assert.Equal(-32600, LspClient.ErrorCode(await client.AnswerAsync(7)));
        held.Release();
        Assert.True((await client.AnswerAsync(7)).ContainsKey("result"));
    }

    private static async Task<LspClient> OpenAsync(TestGateway gateway)
    {
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient", 1);
        await client.PublishedAsync(1);
        return client;
    }

    private static async Task<(LspClient Client, SyncPoint Held)> HoldAsync(TestGateway gateway)
    {
        var client = await OpenAsync(gateway);
        var held = new SyncPoint();
        gateway.Router.Before = (_, cancelled) => held.PassAsync(cancelled);
        return (client, held);
    }
}

namespace FhirPathAspire.LspGateway.Tests.Suites;

/// <summary>When what may be said (LSP 3.17, base protocol and server lifecycle).</summary>
public abstract class LifecycleSuite : TransportTests
{
    private const int NotInitialized = -32002;
    private const int InvalidRequest = -32600;
    private const int MethodNotFound = -32601;
    private const int InvalidParams = -32602;

    [Fact]
    public Task A_request_before_initialize_is_answered_with_not_initialized() => WithClientAsync(async client =>
    {
        Assert.Equal(NotInitialized, await client.ErrorCodeAsync("textDocument/hover", LspClientDocuments.At(0, 0)));
        Assert.Equal(NotInitialized, await client.ErrorCodeAsync("shutdown"));
        Assert.Equal(NotInitialized, await client.ErrorCodeAsync("no/such/method"));
        await client.InitializeAsync();
    });

    [Fact]
    public Task A_notification_before_initialize_is_dropped() => WithClientAsync(async client =>
    {
        await client.OpenAsync("Patient", 1);
        await client.InitializeAsync();
        Assert.Equal(InvalidParams, await client.ErrorCodeAsync("textDocument/hover", LspClientDocuments.At(0, 0)));
    });

    [Fact]
    public Task Nothing_is_sent_before_the_result_of_initialize() => WithClientAsync(async client =>
    {
        var capabilities = new { textDocument = new { diagnostic = new { dynamicRegistration = true } } };
        await client.SendRequestAsync(1, "initialize", new { capabilities });
        await client.NotifyAsync("initialized");
        var first = await client.TakeAsync(static _ => true, "anything");
        Assert.Equal(1, (int?)first["id"]);
        Assert.NotNull(first["result"]!["capabilities"]);
    });

    [Fact]
    public Task A_second_initialize_is_an_invalid_request() => InSessionAsync(async client =>
    {
        Assert.Equal(InvalidRequest, await client.ErrorCodeAsync("initialize", new { capabilities = new { } }));
        await AssertServesAsync(client);
    });

    [Fact]
    public Task An_initialize_that_fails_can_be_tried_again() => WithClientAsync(async client =>
    {
        Assert.Equal(InvalidParams, await client.ErrorCodeAsync("initialize", new { capabilities = 7 }));
        Assert.Equal(NotInitialized, await client.ErrorCodeAsync("shutdown"));
        await client.InitializeAsync();
    });

    [Fact]
    public Task After_shutdown_every_request_is_invalid_and_notifications_are_dropped() => InSessionAsync(async client =>
    {
        await client.OpenAsync("Patient.name", 1);
        await client.ResultAsync("shutdown");
        await client.ChangeAsync((0, 0), (0, 0), "x", 2);
        Assert.Equal(InvalidRequest, await client.ErrorCodeAsync("textDocument/hover", LspClientDocuments.At(0, 9)));
        Assert.Equal(InvalidRequest, await client.ErrorCodeAsync("shutdown"));
        Assert.Equal(InvalidRequest, await client.ErrorCodeAsync("initialize", new { capabilities = new { } }));
        Assert.Equal(InvalidRequest, await client.ErrorCodeAsync("no/such/method"));
    });

    [Fact]
    public Task An_unknown_request_is_answered_and_an_unknown_notification_is_not() => InSessionAsync(async client =>
    {
        await client.NotifyAsync("$/whatever");
        await client.NotifyAsync("no/such/notification");
        Assert.Equal(MethodNotFound, await client.ErrorCodeAsync("$/whatever"));
        Assert.Equal(MethodNotFound, await client.ErrorCodeAsync("no/such/request"));
        Assert.DoesNotContain(client.Inbox, static message => message.ContainsKey("error"));
        await AssertServesAsync(client);
    });

    [Fact]
    public Task A_notification_sent_as_a_request_is_an_unknown_method() => InSessionAsync(async client =>
    {
        Assert.Equal(MethodNotFound, await client.ErrorCodeAsync("textDocument/didClose", LspClientDocuments.Document()));
    });

    [Fact]
    public Task A_client_that_never_answers_blocks_nothing() => WithClientAsync(async client =>
    {
        await client.InitializeAsync(new
        {
            textDocument = new { diagnostic = new { dynamicRegistration = true } },
            workspace = new { configuration = true },
        });
        await client.ServerRequestAsync("client/registerCapability");
        await client.ServerRequestAsync("workspace/configuration");
        await AssertServesAsync(client);
    });

    [Fact]
    public Task Trace_is_accepted() => InSessionAsync(async client =>
    {
        await client.NotifyAsync("$/setTrace", new { value = "verbose" });
        await AssertServesAsync(client);
    });
}

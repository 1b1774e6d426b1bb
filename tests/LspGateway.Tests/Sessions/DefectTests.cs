using System.Net.WebSockets;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Wire;
using FhirPathAspire.ServiceDefaults.Errors;
using Microsoft.Extensions.DependencyInjection;

namespace FhirPathAspire.LspGateway.Tests.Sessions;

/// <summary>A mistake of the server's own, planted into a handler: who notices, and who does not.</summary>
public sealed class DefectTests
{
    private const int InternalError = -32603;
    private const string Hover = "textDocument/hover";

    private static readonly MessageHandler[] Planted =
    [
        new PlantedHandlers.Read(),
        new PlantedHandlers.BeginRead(),
        new PlantedHandlers.Change(),
        new PlantedHandlers.Note(),
        new PlantedHandlers.Switch(),
    ];

    /// <summary>Whether the message changes the session, and what kind of error came: does it end the session?</summary>
    public static TheoryData<bool, string> Policy => new()
    {
        { false, "" },
        { true, "Unavailable Timeout Defect Fatal" },
    };

    [Theory]
    [MemberData(nameof(Policy))]
    public void A_session_ends_where_nobody_knows_its_state(bool changesSession, string ending)
    {
        var found = Enum.GetValues<ErrorCategory>()
            .Where(category => ErrorBoundary.EndsSession(changesSession, category));

        Assert.Equal(ending, string.Join(' ', found));
    }

    [Fact]
    public void An_exception_has_one_category_and_one_answer()
    {
        Assert.Equal(
            [
                "Cancelled -32800 The request was cancelled.",
                "ContentModified -32801 x",
                "Invalid -32602 x",
                "Limit -32803 x",
                "Limit -32803 A limit is reached.",
                "Unavailable -32803 Analysis could not answer. x",
                "Unavailable -32803 A service that is needed does not answer.",
                "Timeout -32803 It took too long.",
                "Defect -32603 The server failed; its log tells why.",
            ],
            new Exception[]
            {
                new OperationCanceledException("secret"),
                new RpcException(RpcErrorCodes.ContentModified, "x"),
                new RpcException(RpcErrorCodes.InvalidParams, "x"),
                new RpcException(RpcErrorCodes.RequestFailed, "x") { IsLimit = true },
                new OutOfMemoryException("secret"),
                new AnalysisUnavailableException("x", new IOException()),
                new IOException("/secret"),
                new TimeoutException("secret"),
                new InvalidOperationException("secret"),
            }.Select(static exception =>
            {
                var told = ErrorBoundary.Describe(exception);
                return $"{ErrorBoundary.Categorize(exception)} {told.Code} {told.Message}";
            }));
    }

    [Theory]
    [InlineData("test/read")]
    [InlineData("test/begin")]
    public async Task A_request_that_reads_fails_for_its_caller_and_the_session_goes_on(string method)
    {
        await using var gateway = TestGateway.With(Planted);
        gateway.ExpectsErrors = true;
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.name", 1);

        Assert.Equal(InternalError, await client.ErrorCodeAsync(method));

        Assert.NotNull(await client.ResultAsync(Hover, LspClientDocuments.At(0, 9)));
        Assert.DoesNotContain("secretword", client.Log.ToString(), StringComparison.Ordinal);
        Assert.Contains($"{method} failed with a defect", Assert.Single(gateway.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("secretword", Assert.Single(gateway.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notification_that_changes_nothing_fails_alone()
    {
        await using var gateway = TestGateway.With(Planted);
        gateway.ExpectsErrors = true;
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.name", 1);

        await client.NotifyAsync("test/note");

        Assert.NotNull(await client.ResultAsync(Hover, LspClientDocuments.At(0, 9)));
    }

    [Theory]
    [InlineData("test/change", false)]
    [InlineData("test/switch", true)]
    public async Task A_message_that_changes_the_session_ends_it_and_no_other(string method, bool isRequest)
    {
        await using var gateway = await RunningGateway.StartAsync(Planted, ("Logging:LogLevel:Default", "None"));
        await using var typist = await gateway.ConnectTcpAsync();
        await typist.InitializeAsync();
        await typist.OpenAsync("Patient.name", 1);
        using var done = new CancellationTokenSource();
        var typing = TypeAsync(typist, done.Token);

        for (var round = 0; round < 5; round++)
        {
            await using var client = await gateway.ConnectWebSocketAsync();
            await client.InitializeAsync();
            if (isRequest)
            {
                Assert.Equal(InternalError, await client.ErrorCodeAsync(method));
            }
            else
            {
                await client.NotifyAsync(method);
            }

            var told = await client.NotificationAsync("window/showMessage");
            await client.ClosedAsync();
            Assert.Equal(1, (int?)told?["type"]);
            Assert.Equal(
                WebSocketCloseStatus.InternalServerError, ((WebSocketWire)client.Wire).Socket.CloseStatus);
            Assert.DoesNotContain("secretword", client.Log.ToString(), StringComparison.Ordinal);
        }

        await done.CancelAsync();
        Assert.True(await typing > 0);
        var journal = gateway.Services.GetRequiredService<ErrorJournal>();
        var error = Assert.Single(journal.Recent, error => error.Operation == method);
        Assert.Equal((method, "InvalidOperationException", 5), (error.Operation, error.ExceptionType, error.Count));
        Assert.DoesNotContain("secretword", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_storm_of_defects_in_one_session_is_not_felt_by_another()
    {
        const int Storm = 20_000;
        await using var gateway = TestGateway.With(Planted);
        gateway.ExpectsErrors = true;
        var client = (await gateway.StartAsync()).Client;
        var typist = (await gateway.StartAsync()).Client;
        await typist.OpenAsync("Patient.name", 1);
        using var done = new CancellationTokenSource();
        var typing = TypeAsync(typist, done.Token);

        for (var number = 0; number < Storm; number++)
        {
            await client.NotifyAsync("test/note");
        }

        Assert.Equal(InternalError, await client.ErrorCodeAsync("test/read"));
        await done.CancelAsync();
        Assert.True(await typing > 0);
        Assert.Equal(Storm, Assert.Single(gateway.Services.Errors.Recent, static e => e.Operation == "test/note").Count);
        Assert.Equal(10, gateway.Errors.Count(static line => line.StartsWith("test/note", StringComparison.Ordinal)));
    }

    /// <summary>Keys and hovers, one after the other; every hover must be answered.</summary>
    private static async Task<int> TypeAsync(LspClient client, CancellationToken done)
    {
        var keys = 0;
        while (!done.IsCancellationRequested)
        {
            keys++;
            await client.ChangeAsync((0, 0), (0, 0), " ", keys + 1);
            Assert.NotNull(await client.ResultAsync(Hover, LspClientDocuments.At(0, 9 + keys)));
        }

        return keys;
    }
}

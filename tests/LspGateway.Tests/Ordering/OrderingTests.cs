namespace FhirPathAspire.LspGateway.Tests.Ordering;

/// <summary>Changes are applied one after the other, alone; requests see exactly what came before them, side by side.</summary>
public sealed class OrderingTests
{
    private const int Cancelled = -32800;
    private const int RequestFailed = -32803;

    [Fact]
    public async Task A_request_sees_exactly_the_changes_sent_before_it()
    {
        await using var gateway = TestGateway.Create();
        var session = await gateway.StartAsync();
        await session.Client.OpenAsync("a");
        for (var version = 2; version <= 200; version++)
        {
            await session.Client.ReplaceAsync($"'{version}'", version);
            await session.Client.SendRequestAsync(1_000 + version, "fhirpath/syntaxTree", LspClientDocuments.Document());
        }

        for (var version = 2; version <= 200; version++)
        {
            var answer = await session.Client.AnswerAsync(1_000 + version);
            Assert.Contains($"'{version}'", answer.ToJsonString().Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_slow_request_holds_up_neither_changes_nor_other_requests()
    {
        await using var gateway = TestGateway.Create();
        var session = await gateway.StartAsync();
        await session.Client.OpenAsync("Patient.name", uri: "file:///slow");
        await session.Client.PublishedAsync(1, "file:///slow");
        var held = new SyncPoint();
        gateway.Router.Before = (document, cancellationToken) => document.Text == "Patient.name"
            ? held.PassAsync(cancellationToken)
            : Task.CompletedTask;

        await session.Client.SendRequestAsync(70, "textDocument/hover", LspClientDocuments.At(0, 9, "file:///slow"));
        await held.WaitUntilReachedAsync();
        await session.Client.ReplaceAsync("Patient.birthDate", 2, "file:///slow");
        await session.Client.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 9, "file:///slow"));
        Assert.DoesNotContain(session.Client.Inbox, static message => (int?)message["id"] == 70);
        held.Release();

        Assert.True((await session.Client.AnswerAsync(70)).ContainsKey("result"));
    }

    [Fact]
    public async Task A_request_that_waits_for_analysis_is_cancelled_at_once()
    {
        await using var gateway = TestGateway.Create();
        var session = await gateway.StartAsync();
        await session.Client.OpenAsync("Patient.name");
        await session.Client.PublishedAsync(1);
        var held = new SyncPoint();
        gateway.Router.Before = (_, cancellationToken) => held.PassAsync(cancellationToken);

        await session.Client.SendRequestAsync("a string", "textDocument/hover", LspClientDocuments.At(0, 9));
        await held.WaitUntilReachedAsync();
        await session.Client.NotifyAsync("$/cancelRequest", new { id = "a string" });

        Assert.Equal(Cancelled, LspClient.ErrorCode(await session.Client.AnswerAsync("a string")));
    }

    [Fact]
    public async Task A_request_that_still_waits_for_its_turn_is_cancelled_at_once()
    {
        await using var gateway = TestGateway.Create(("Lsp:Wire:MaxRequestsInFlight", "1"));
        var session = await gateway.StartAsync();
        await session.Client.OpenAsync("Patient.name");
        await session.Client.PublishedAsync(1);
        var held = new SyncPoint();
        gateway.Router.Before = (_, cancellationToken) => held.PassAsync(cancellationToken);

        await session.Client.SendRequestAsync(80, "textDocument/hover", LspClientDocuments.At(0, 9));
        await held.WaitUntilReachedAsync();
        await session.Client.SendRequestAsync(81, "textDocument/hover", LspClientDocuments.At(0, 9));
        await session.Client.NotifyAsync("$/cancelRequest", new { id = 81 });

        Assert.Equal(Cancelled, LspClient.ErrorCode(await session.Client.AnswerAsync(81)));
        held.Release();
        Assert.True((await session.Client.AnswerAsync(80)).ContainsKey("result"));
    }

    [Fact]
    public async Task A_change_that_does_not_fit_makes_requests_fail_until_the_document_is_opened_again()
    {
        await using var gateway = TestGateway.Create();
        gateway.ExpectsErrors = true;
        var session = await gateway.StartAsync();
        await session.Client.OpenAsync("Patient.name");
        await session.Client.OpenAsync("Patient.name", uri: "file:///other");

        await session.Client.ChangeAsync((7, 0), (7, 1), "x", 2);
        await session.Client.NotificationAsync("window/showMessage");
        Assert.Equal(RequestFailed, await session.Client.ErrorCodeAsync("textDocument/hover", LspClientDocuments.At(0, 9)));
        await session.Client.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 9, "file:///other"));

        await session.Client.OpenAsync("Patient.birthDate", 3);
        var hover = await session.Client.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 9));
        Assert.Contains("date", hover?.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_defect_in_a_request_answers_its_caller_and_tells_nothing_of_the_inside()
    {
        await using var gateway = TestGateway.Create();
        gateway.ExpectsErrors = true;
        var session = await gateway.StartAsync();
        await session.Client.OpenAsync("Patient.name");
        await session.Client.PublishedAsync(1);
        gateway.Router.Before = static (_, _) => throw new InvalidOperationException("secret of the inside");

        var answer = await session.Client.RequestAsync("textDocument/hover", LspClientDocuments.At(0, 9));

        Assert.Equal(-32603, LspClient.ErrorCode(answer));
        Assert.DoesNotContain("secret", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(".cs", answer.ToJsonString(), StringComparison.Ordinal);
        gateway.Router.Before = static (_, _) => Task.CompletedTask;
        await session.Client.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 9));
        Assert.Single(gateway.Errors);
    }

    [Fact]
    public async Task Requests_for_a_document_that_is_not_open_fail_and_name_the_reason()
    {
        await using var gateway = TestGateway.Create();
        var session = await gateway.StartAsync();

        Assert.Equal(-32602, await session.Client.ErrorCodeAsync("textDocument/hover", LspClientDocuments.At(0, 0)));
    }

    [Fact]
    public async Task A_position_beyond_the_text_is_no_reason_to_fail()
    {
        await using var gateway = TestGateway.Create();
        var session = await gateway.StartAsync();
        await session.Client.OpenAsync("Patient.name");

        await session.Client.ResultAsync("textDocument/hover", LspClientDocuments.At(99, 99));
        await session.Client.ResultAsync("textDocument/completion", LspClientDocuments.At(0, 99));
    }
}

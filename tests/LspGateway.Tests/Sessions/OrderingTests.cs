namespace FhirPathAspire.LspGateway.Tests.Sessions;

/// <summary>Changes are applied in order and alone; reads run beside each other on the text that they arrived after.</summary>
public sealed class OrderingTests
{
    private const string Hover = "textDocument/hover";

    [Fact]
    public async Task A_read_sees_exactly_the_changes_that_came_before_it()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("0", 0);

        var ids = new List<int>();
        for (var version = 1; version <= 200; version++)
        {
            await client.ReplaceAsync($"{version}", version);
            ids.Add(client.NextId());
            await client.SendRequestAsync(ids[^1], "fhirpath/syntaxTree", LspClientDocuments.Document());
        }

        for (var i = 0; i < ids.Count; i++)
        {
            var tree = (string)(await client.AnswerAsync(ids[i]))["result"]!["text"]!;
            Assert.Matches($@"\b{i + 1}\b", tree);
        }
    }

    [Fact]
    public async Task Reads_run_beside_each_other_and_a_slow_one_blocks_nothing()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        var slow = new SyncPoint();
        gateway.Router.Before = (document, cancelled) =>
            document.Text == "Patient" ? slow.PassAsync(cancelled) : Task.CompletedTask;
        await client.OpenAsync("Patient", 1);
        await client.SendRequestAsync("slow", Hover, LspClientDocuments.At(0, 0));
        await slow.WaitUntilReachedAsync();

        await client.ReplaceAsync("Observation", 2);
        var fast = await client.ResultAsync(Hover, LspClientDocuments.At(0, 0));
        Assert.Contains("Observation", (string?)fast!["contents"]!["value"], StringComparison.Ordinal);

        slow.Release();
        var answer = await client.AnswerAsync("slow");
        Assert.Contains("Patient", (string?)answer["result"]!["contents"]!["value"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_read_answers_its_caller_only_and_tells_no_secrets()
    {
        await using var gateway = TestGateway.Create();
        gateway.ExpectsErrors = true;
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient", 1);
        await client.PublishedAsync(1);
        gateway.Router.Before = static (_, _) => throw new InvalidOperationException("secret of /some/file.cs");

        var answer = await client.RequestAsync(Hover, LspClientDocuments.At(0, 0));
        Assert.Equal(-32603, LspClient.ErrorCode(answer));
        Assert.DoesNotContain("secret", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(".cs", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(answer["error"]!["data"]);
        Assert.Contains(gateway.Errors, static error => error.Contains("secret", StringComparison.Ordinal));

        gateway.Router.Before = static (_, _) => Task.CompletedTask;
        Assert.NotNull(await client.ResultAsync(Hover, LspClientDocuments.At(0, 0)));
    }

    [Fact]
    public async Task A_disconnect_cancels_what_still_runs()
    {
        await using var gateway = TestGateway.Create();
        var session = await gateway.StartAsync();
        var cancelled = new TaskCompletionSource();
        var reached = new SyncPoint();
        gateway.Router.Before = async (_, token) =>
        {
            try
            {
                await reached.PassAsync(token);
            }
            catch (OperationCanceledException)
            {
                cancelled.TrySetResult();
                throw;
            }
        };
        await session.Client.OpenAsync("Patient", 1);
        await session.Client.SendRequestAsync(1000, Hover, LspClientDocuments.At(0, 0));
        await reached.WaitUntilReachedAsync();

        await session.Client.EndAsync();
        await cancelled.Task.WaitAsync(TestTimeouts.Expected, TestContext.Current.CancellationToken);
        await session.EndedAsync();
    }

    [Fact]
    public async Task A_request_under_way_at_shutdown_is_still_answered()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient", 1);
        await client.PublishedAsync(1);
        var held = new SyncPoint();
        gateway.Router.Before = (_, token) => held.PassAsync(token);
        await client.SendRequestAsync("held", Hover, LspClientDocuments.At(0, 0));
        await held.WaitUntilReachedAsync();
        await client.ResultAsync("shutdown");
        held.Release();
        Assert.True((await client.AnswerAsync("held")).ContainsKey("result"));
    }
}

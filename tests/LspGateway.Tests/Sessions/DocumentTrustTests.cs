using System.Text.Json.Nodes;

namespace FhirPathAspire.LspGateway.Tests.Sessions;

/// <summary>A change that can't be applied: no answer is better than one about another text than the editor shows.</summary>
public sealed class DocumentTrustTests
{
    private const string Hover = "textDocument/hover";
    private const int RequestFailed = -32803;
    private const int InvalidParams = -32602;

    public static TheoryData<string> BadChanges => new()
    {
        """{"contentChanges":[]}""",
        """{"contentChanges":[{"text":5}]}""",
        """{"contentChanges":"all of it"}""",
        """{}""",
        """{"contentChanges":[{"range":{"start":{"line":9,"character":0},"end":{"line":9,"character":0}},"text":"x"}]}""",
        """{"contentChanges":[{"range":{"start":{"line":0,"character":4},"end":{"line":0,"character":2}},"text":"x"}]}""",
        """{"contentChanges":[{"range":{"start":{"line":-1,"character":0},"end":{"line":0,"character":0}},"text":"x"}]}""",
    };

    [Theory]
    [MemberData(nameof(BadChanges))]
    public async Task A_bad_change_fails_every_later_request_until_the_document_is_opened_again(string change)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.nam", 1);
        await client.OpenAsync("Patient.name", 1, "file:///other");
        Assert.Single(await client.PublishedAsync(1));

        var parameters = JsonNode.Parse(change)!.AsObject();
        parameters["textDocument"] = new JsonObject { ["uri"] = LspClientDocuments.Uri, ["version"] = 2 };
        await client.NotifyAsync("textDocument/didChange", parameters);
        await client.ChangeAsync((0, 0), (0, 0), "x", 3);

        Assert.Equal(RequestFailed, await client.ErrorCodeAsync(Hover, LspClientDocuments.At(0, 0)));
        Assert.Equal(RequestFailed, await client.ErrorCodeAsync("textDocument/diagnostic", LspClientDocuments.Document()));
        await client.NotificationAsync("window/showMessage");
        Assert.DoesNotContain(client.Inbox, static message => (string?)message["method"] == "window/showMessage");
        Assert.Empty(await client.PublishedAsync(null));
        Assert.NotNull(await client.ResultAsync(Hover, LspClientDocuments.At(0, 9, "file:///other")));

        await client.CloseAsync();
        await client.OpenAsync("Patient.name", 4);
        Assert.NotNull(await client.ResultAsync(Hover, LspClientDocuments.At(0, 9)));
    }

    [Fact]
    public async Task A_change_without_a_document_may_have_been_of_any()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient", 1);
        await client.NotifyAsync("textDocument/didChange", new { contentChanges = new[] { new { text = "x" } } });
        Assert.Equal(RequestFailed, await client.ErrorCodeAsync(Hover, LspClientDocuments.At(0, 0)));
    }

    [Fact]
    public async Task A_document_that_is_not_open_is_named_as_such()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        Assert.Equal(InvalidParams, await client.ErrorCodeAsync(Hover, LspClientDocuments.At(0, 0)));
        await client.ChangeAsync((0, 0), (0, 0), "x", 2);
        Assert.Equal(InvalidParams, await client.ErrorCodeAsync(Hover, LspClientDocuments.At(0, 0)));
        await client.CloseAsync();
        await client.OpenAsync("Patient", 1);
        await client.CloseAsync();
        Assert.Equal(InvalidParams, await client.ErrorCodeAsync(Hover, LspClientDocuments.At(0, 0)));
    }

    [Fact]
    public async Task A_position_that_is_no_longer_there_is_moved_to_the_nearest_end()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.name", 1);
        foreach (var (line, column) in new[] { (0, 500), (9, 0), (int.MaxValue, int.MaxValue) })
        {
            await client.ResultAsync(Hover, LspClientDocuments.At(line, column));
            await client.ResultAsync("textDocument/completion", LspClientDocuments.At(line, column));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(0)]
    public async Task The_version_is_the_clients_whatever_it_is(int? version)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.name", 1);
        Assert.Empty(await client.PublishedAsync(1));
        await client.ReplaceAsync("Patient.nam", version);
        Assert.Single(await client.PublishedAsync(version ?? 1));
    }

    [Fact]
    public async Task Opening_again_replaces_the_text()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.nam", 1);
        Assert.Single(await client.PublishedAsync(1));
        await client.OpenAsync("Patient.name", 2);
        Assert.Empty(await client.PublishedAsync(2));
    }

    [Fact]
    public async Task A_uri_is_never_rewritten()
    {
        const string Uri = "file:///C%3a/Äpfel%20und/../Birnen.fhirpath?x=1#y";
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.nam", 1, Uri);
        Assert.Single(await client.PublishedAsync(1, Uri));
    }
}

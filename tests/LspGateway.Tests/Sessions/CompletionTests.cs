using System.Text.Json.Nodes;

namespace FhirPathAspire.LspGateway.Tests.Sessions;

/// <summary>Completion and hover in the form that the client says it can take.</summary>
public sealed class CompletionTests
{
    [Fact]
    public async Task A_plain_client_gets_a_text_edit_with_each_item_and_no_snippets()
    {
        var list = await CompleteAsync(new { });
        Assert.Null(list["itemDefaults"]);
        var items = list["items"]!.AsArray();
        Assert.NotEmpty(items);
        Assert.All(items, static item =>
        {
            Assert.NotNull(item!["textEdit"]!["range"]);
            Assert.Null(item["insertTextFormat"]);
            Assert.DoesNotContain("$", (string?)item["textEdit"]!["newText"], StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_client_that_takes_defaults_is_told_the_range_once()
    {
        var list = await CompleteAsync(new
        {
            completionItem = new { snippetSupport = true },
            completionList = new { itemDefaults = new[] { "editRange", "insertTextFormat" } },
        });
        Assert.Equal(8, (int)list["itemDefaults"]!["editRange"]!["start"]!["character"]!);
        var items = list["items"]!.AsArray();
        Assert.All(items, static item => Assert.Null(item!["textEdit"]));
        Assert.Contains(items, static item => (int?)item!["insertTextFormat"] == 2);
    }

    [Fact]
    public async Task The_servers_order_survives_the_clients_sorting()
    {
        var items = (await CompleteAsync(new { }))["items"]!.AsArray();
        var sortTexts = items.Select(static item => (string?)item!["sortText"]).ToList();
        Assert.Equal(sortTexts.Order(StringComparer.Ordinal), sortTexts);
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("plaintext")]
    public async Task Hover_comes_in_a_format_that_the_client_can_show(string format)
    {
        await using var gateway = TestGateway.Create();
        var hover = new { contentFormat = new[] { format } };
        var client = (await gateway.StartAsync(new { textDocument = new { hover } })).Client;
        await client.OpenAsync("Patient.name", 1);
        var result = await client.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 9));
        Assert.Equal(format, (string?)result!["contents"]!["kind"]);
        var marks = ((string)result["contents"]!["value"]!).Contains("```", StringComparison.Ordinal);
        Assert.False(marks && format == "plaintext");
    }

    private static async Task<JsonNode> CompleteAsync(object completion)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(new { textDocument = new { completion } })).Client;
        await client.OpenAsync("Patient.nam", 1);
        return (await client.ResultAsync("textDocument/completion", LspClientDocuments.At(0, 11)))!;
    }
}

using System.Text.Json.Nodes;

namespace FhirPathAspire.LspGateway.Tests.Features;

/// <summary>Formatting over the wire: what is offered, and edits in the client's own columns.</summary>
public sealed class FormattingTests
{
    private static readonly object Four = new { tabSize = 4, insertSpaces = true };

    [Fact]
    public async Task Every_kind_of_formatting_is_offered()
    {
        await using var gateway = TestGateway.Create();
        var result = await gateway.Connect().Client.InitializeAsync(
            new { textDocument = new { rangeFormatting = new { rangesSupport = true } } });
        var capabilities = result["capabilities"]!;
        Assert.True((bool)capabilities["documentFormattingProvider"]!);
        Assert.True((bool)capabilities["documentRangeFormattingProvider"]!["rangesSupport"]!);
        Assert.Equal("\n", (string?)capabilities["documentOnTypeFormattingProvider"]!["firstTriggerCharacter"]);
    }

    [Fact]
    public async Task A_client_of_before_3_18_is_told_nothing_of_several_ranges()
    {
        await using var gateway = TestGateway.Create();
        var result = await gateway.Connect().Client.InitializeAsync();
        Assert.Empty(result["capabilities"]!["documentRangeFormattingProvider"]!.AsObject());
    }

    [Theory]
    [InlineData("utf-8", 6, 7, 13, 17)]
    [InlineData("utf-16", 4, 5, 9, 13)]
    [InlineData("utf-32", 3, 4, 8, 12)]
    public async Task Edits_are_in_the_columns_of_the_client(string encoding, params int[] columns)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(new { general = new { positionEncodings = new[] { encoding } } })).Client;
        await client.OpenAsync("name\r\n'😀'|'漢'    |'😀'\r\n", 1);
        var edits = await EditsAsync(client, "formatting", new { options = Four });
        Assert.All(edits, edit => Assert.Equal(1, (int)edit!["range"]!["start"]!["line"]!));
        Assert.Equal(columns, edits.Select(edit => (int)edit!["range"]!["start"]!["character"]!));
    }

    [Fact]
    public async Task Options_of_the_client_are_kept()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("f(\na)", 1);
        var options = new { tabSize = 2, insertSpaces = false, insertFinalNewline = true, somethingElse = "x" };
        var edits = await EditsAsync(client, "formatting", new { options });
        Assert.Equal(["\t", "\n"], edits.Select(edit => (string?)edit!["newText"]));
    }

    [Fact]
    public async Task One_range_or_several_touch_their_expressions_only()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("a|b\nc|d\ne|f", 1);
        var one = await EditsAsync(client, "rangeFormatting", new { range = Line(1), options = Four });
        Assert.Equal([1, 1], one.Select(edit => (int)edit!["range"]!["start"]!["line"]!));
        var two = await EditsAsync(client, "rangesFormatting", new { ranges = new[] { Line(0), Line(2) }, options = Four });
        Assert.Equal([0, 0, 2, 2], two.Select(edit => (int)edit!["range"]!["start"]!["line"]!));
        Assert.Empty(await EditsAsync(client, "rangesFormatting", new { ranges = Array.Empty<object>(), options = Four }));
    }

    [Fact]
    public async Task Typing_lays_out_what_it_finishes()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("a|b;", 1);
        var position = new { line = 0, character = 4 };
        Assert.Equal(2, (await EditsAsync(client, "onTypeFormatting", new { position, ch = ";", options = Four })).Count);
        Assert.Empty(await EditsAsync(client, "onTypeFormatting", new { position, ch = "", options = Four }));
    }

    private static object Line(int line) => new
    {
        start = new { line, character = 0 },
        end = new { line, character = 3 },
    };

    private static async Task<JsonArray> EditsAsync(LspClient client, string kind, object parameters)
    {
        var all = System.Text.Json.JsonSerializer.SerializeToNode(parameters)!.AsObject();
        all["textDocument"] = new JsonObject { ["uri"] = LspClientDocuments.Uri };
        return (await client.ResultAsync($"textDocument/{kind}", all))!.AsArray();
    }
}

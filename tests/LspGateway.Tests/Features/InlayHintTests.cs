using System.Text.Json.Nodes;

namespace FhirPathAspire.LspGateway.Tests.Features;

/// <summary>textDocument/inlayHint and inlayHint/resolve.</summary>
public sealed class InlayHintTests
{
    private const string Text = "// 漢\r\n'😀' & Patient.id.substring(1, 2)";

    private static object Resolving => new
    {
        textDocument = new { inlayHint = new { resolveSupport = new { properties = new[] { "tooltip" } } } },
    };

    [Fact]
    public async Task It_is_advertised_with_resolving()
    {
        await using var gateway = TestGateway.Create();
        var result = await gateway.Connect().Client.InitializeAsync();
        Assert.True((bool)result["capabilities"]!["inlayHintProvider"]!["resolveProvider"]!);
    }

    [Theory]
    [InlineData("utf-8", 30, 33, 35)]
    [InlineData("utf-16", 28, 31, 33)]
    [InlineData("utf-32", 27, 30, 32)]
    public async Task Hints_stand_before_arguments_and_behind_the_expression(
        string encoding, int start, int length, int end)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(new { general = new { positionEncodings = new[] { encoding } } })).Client;
        await client.OpenAsync(Text);

        var hints = await HintsAsync(client);

        Assert.Equal(
            [(start, "start:"), (length, "length:"), (end, ": String")],
            hints.Select(static hint => ((int)hint!["position"]!["character"]!, (string)hint["label"]!)));
        Assert.Equal([2, 2, 1], hints.Select(static hint => (int)hint!["kind"]!));
        Assert.Equal([true, true, false], hints.Select(static hint => (bool?)hint!["paddingRight"] == true));
        Assert.Equal([false, false, true], hints.Select(static hint => (bool?)hint!["paddingLeft"] == true));
        Assert.All(hints, static hint => Assert.Null(hint!["data"]));
    }

    [Fact]
    public async Task A_hint_is_explained_when_it_is_asked_for()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(Resolving)).Client;
        await client.OpenAsync(Text);
        var hints = await HintsAsync(client);
        Assert.All(hints, static hint => Assert.Null(hint!["tooltip"]));

        var resolved = (await client.ResultAsync("inlayHint/resolve", hints[1]))!;

        Assert.Contains("**length**", (string?)resolved["tooltip"]!["value"], StringComparison.Ordinal);
        Assert.Equal((string?)hints[1]!["label"], (string?)resolved["label"]);
    }

    [Fact]
    public async Task A_hint_of_an_older_text_is_said_to_be_old()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(Resolving)).Client;
        await client.OpenAsync(Text);
        var hints = await HintsAsync(client);
        await client.ChangeAsync((0, 0), (0, 0), " ", 2);
        Assert.Equal(-32801, await client.ErrorCodeAsync("inlayHint/resolve", hints[0]));
    }

    [Theory]
    [InlineData("enabled", "")]
    [InlineData("types", "start: length:")]
    [InlineData("parameterNames", ": String")]
    [InlineData("conversions", "start: length: : String")]
    public async Task The_user_turns_kinds_of_hints_off(string setting, string labels)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync(Text);
        await client.NotifyAsync("workspace/didChangeConfiguration", new
        {
            settings = new JsonObject
            {
                ["fhirpath"] = new JsonObject { ["inlayHints"] = new JsonObject { [setting] = false } },
            },
        });
        Assert.Equal(labels, string.Join(' ', (await HintsAsync(client)).Select(static hint => (string?)hint!["label"])));
    }

    [Fact]
    public async Task An_editor_is_told_to_ask_again_when_settings_change()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(new { workspace = new { inlayHint = new { refreshSupport = true } } })).Client;
        await client.OpenAsync(Text);
        await client.NotifyAsync(
            "workspace/didChangeConfiguration", new { settings = new { fhirpath = new { inlayHints = new { types = false } } } });
        await client.ServerRequestAsync("workspace/inlayHint/refresh");
    }

    private static async Task<JsonArray> HintsAsync(LspClient client)
    {
        var result = await client.ResultAsync("textDocument/inlayHint", new
        {
            textDocument = new { uri = LspClientDocuments.Uri },
            range = new { start = new { line = 0, character = 0 }, end = new { line = 9, character = 0 } },
        });
        return result!.AsArray();
    }
}

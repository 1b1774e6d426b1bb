using System.Text.Json.Nodes;

namespace FhirPathAspire.LspGateway.Tests.Features;

/// <summary>Renaming and linked editing of variables, over the wire.</summary>
public sealed class RenameTests
{
    private const string Text = "// 漢 @no\r\n('😀' | defineVariable('é', Patient.name).select(%`é`.given))";
    private const string Plain = "defineVariable('x', Patient.name).select(%x.given)";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public async Task A_rename_changes_the_version_that_was_asked_about(string encoding)
    {
        var text = new EncodedText(Text, encoding);
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(new
        {
            general = new { positionEncodings = new[] { encoding } },
            workspace = new { workspaceEdit = new { documentChanges = true } },
        })).Client;
        await client.OpenAsync(Text, 7);
        var place = await client.ResultAsync("textDocument/prepareRename", text.At("%`é`", 2));
        Assert.Equal("é", (string?)place!["placeholder"]);
        Assert.Equal("é", text.In(place["range"]!));

        var edit = await client.ResultAsync("textDocument/rename", RenameAt(text, "%`é`", "漢字 😀"));
        Assert.Null(edit!["changes"]);
        var change = Assert.Single(edit["documentChanges"]!.AsArray())!;
        Assert.Equal(7, (int)change["textDocument"]!["version"]!);
        Assert.Equal(
            [("é", "漢字 😀"), ("é", "漢字 😀")],
            change["edits"]!.AsArray().Select(one => (text.In(one!["range"]!), (string)one["newText"]!)));
    }

    [Fact]
    public async Task A_plain_client_gets_plain_changes()
    {
        var edit = await RenameAsync(new { }, "y");

        Assert.Null(edit!["documentChanges"]);
        Assert.Equal(2, edit["changes"]![LspClientDocuments.Uri]!.AsArray().Count);
    }

    [Fact]
    public async Task The_same_name_is_no_change() => Assert.Null(await RenameAsync(new { }, "x"));

    [Theory]
    [InlineData("", -32602)]
    [InlineData("a\nb", -32602)]
    [InlineData("resource", -32803)]
    public async Task A_name_that_can_not_be_is_an_error(string name, int code)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync(Plain, 1);

        Assert.Equal(code, await client.ErrorCodeAsync(
            "textDocument/rename", RenameAt(new EncodedText(Plain, "utf-16"), "%x", name)));
    }

    [Fact]
    public async Task What_can_not_be_renamed_says_why_before_a_name_is_typed()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync(Plain, 1);
        var answer = await client.RequestAsync("textDocument/prepareRename", LspClientDocuments.At(0, 30));
        Assert.Equal(-32803, LspClient.ErrorCode(answer));
        Assert.Equal("'name' is an element of Patient. Only variables can be renamed.", (string?)answer["error"]!["message"]);

        Assert.Null(await client.ResultAsync("textDocument/prepareRename", LspClientDocuments.At(0, 19)));
        Assert.Equal(-32803, await client.ErrorCodeAsync("textDocument/rename", new
        {
            textDocument = new { uri = LspClientDocuments.Uri },
            position = new { line = 0, character = 19 },
            newName = "y",
        }));
    }

    [Theory]
    [InlineData(true, "{\"prepareProvider\":true}")]
    [InlineData(false, "true")]
    public async Task Preparing_is_offered_to_clients_that_prepare(bool prepareSupport, string provider)
    {
        await using var gateway = TestGateway.Create();
        var result = await gateway.Connect().Client.InitializeAsync(
            new { textDocument = new { rename = new { prepareSupport } } });

        Assert.Equal(provider, result["capabilities"]!["renameProvider"]!.ToJsonString());
    }

    [Fact]
    public async Task Names_that_are_spelled_alike_are_typed_at_together()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync(Plain, 1);
        var linked = await client.ResultAsync("textDocument/linkedEditingRange", LspClientDocuments.At(0, 43));

        Assert.Equal([16, 42], linked!["ranges"]!.AsArray().Select(static range => (int)range!["start"]!["character"]!));
        Assert.Matches($"^{linked["wordPattern"]}$", "other_1");
        Assert.Null(await client.ResultAsync("textDocument/linkedEditingRange", LspClientDocuments.At(0, 30)));
    }

    private static async Task<JsonNode?> RenameAsync(object capabilities, string name)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(capabilities)).Client;
        await client.OpenAsync(Plain, 1);
        return await client.ResultAsync("textDocument/rename", RenameAt(new EncodedText(Plain, "utf-16"), "%x", name));
    }

    private static JsonNode RenameAt(EncodedText text, string part, string newName)
    {
        var parameters = System.Text.Json.JsonSerializer.SerializeToNode(text.At(part, 1))!;
        parameters["newName"] = newName;
        return parameters;
    }
}

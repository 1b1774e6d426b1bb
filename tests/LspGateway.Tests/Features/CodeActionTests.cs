using System.Text.Json.Nodes;

namespace FhirPathAspire.LspGateway.Tests.Features;

/// <summary>Code actions over the wire: in the form that the client says it can take.</summary>
public sealed class CodeActionTests
{
    private static readonly object Literals = new { codeActionKind = new { valueSet = new[] { "quickfix" } } };

    [Fact]
    public async Task A_client_that_takes_commands_only_is_offered_none()
    {
        await using var gateway = TestGateway.Create();
        var client = gateway.Connect().Client;
        var result = await client.InitializeAsync();
        Assert.Null(result["capabilities"]!["codeActionProvider"]);
        await client.OpenAsync("Patient.nam", 1);
        Assert.Empty(await ActionsAsync(client, 0, 9));
    }

    [Fact]
    public async Task A_plain_client_gets_the_edits_at_once_and_nothing_that_it_did_not_declare()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(With(new { codeActionLiteralSupport = Literals }))).Client;
        await client.OpenAsync("Patient.nam", 1);
        var action = Named(await ActionsAsync(client, 0, 9), "Change to 'name'");
        Assert.Equal("quickfix", (string?)action["kind"]);
        Assert.Equal("FP2001", (string?)action["diagnostics"]![0]!["code"]);
        Assert.Equal("name", (string?)action["edit"]!["changes"]![LspClientDocuments.Uri]![0]!["newText"]);
        Assert.Null(action["data"]);
        Assert.Null(action["isPreferred"]);
    }

    [Fact]
    public async Task A_client_that_resolves_gets_the_edit_of_the_one_that_it_chooses()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(Everything())).Client;
        await client.OpenAsync("Patient.nam", 7);
        var action = Named(await ActionsAsync(client, 0, 9), "Change to 'name'");
        Assert.Null(action["edit"]);
        Assert.True((bool)action["isPreferred"]!);

        var resolved = await client.ResultAsync("codeAction/resolve", action);
        var change = resolved!["edit"]!["documentChanges"]![0]!;
        Assert.Equal(7, (int)change["textDocument"]!["version"]!);
        Assert.Equal("name", (string?)change["edits"]![0]!["newText"]);

        await client.ReplaceAsync("Patient.name", 8);
        Assert.Equal(-32801, await client.ErrorCodeAsync("codeAction/resolve", action));
    }

    [Fact]
    public async Task An_action_that_was_never_offered_is_refused()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(Everything())).Client;
        await client.OpenAsync("Patient.nam", 1);
        var action = Named(await ActionsAsync(client, 0, 9), "Change to 'name'");
        foreach (var id in new[] { "nonsense", "8 0 QuickFix/99", "-1 x QuickFix/0" })
        {
            action["data"]!["id"] = id;
            Assert.Equal(-32602, await client.ErrorCodeAsync("codeAction/resolve", action));
        }
    }

    [Theory]
    [InlineData("refactor", "refactor.extract refactor.rewrite")]
    [InlineData("refactor.rewrite", "refactor.rewrite")]
    [InlineData("source.fixAll", "source.fixAll.fhirpath")]
    [InlineData("source.fixAll.fhirpath", "source.fixAll.fhirpath")]
    [InlineData("source.fixAll.other", "")]
    [InlineData("notebook", "")]
    [InlineData("source", "source.fixAll.fhirpath source.organizeDirectives source.removeUnusedVariables source.format")]
    public async Task Only_the_kinds_that_are_asked_for_come(string only, string expected)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(Everything())).Client;
        await client.OpenAsync("// @var x\n// @fhir R4\nPatient.nam|1\nid.empty() = true", 1);
        var actions = await ActionsAsync(client, 3, 5, [only]);
        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            actions.Select(action => (string)action!["kind"]!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Actions_on_the_whole_document_come_only_where_they_are_asked_for()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(Everything())).Client;
        await client.OpenAsync("Patient.nam|1", 1);
        Assert.DoesNotContain(
            await ActionsAsync(client, 0, 9),
            action => ((string)action!["kind"]!).StartsWith("source", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("utf-8", 16)]
    [InlineData("utf-16", 12)]
    [InlineData("utf-32", 10)]
    public async Task Ranges_come_and_go_in_the_columns_of_the_client(string encoding, int column)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(Everything(encoding))).Client;
        await client.OpenAsync("id\r\n'😀😀'=name.where(use = 'x').exists()\r\n", 1);
        var action = Named(await ActionsAsync(client, 1, column, ["refactor.rewrite"]), "Write exists(…)");
        var edits = (await client.ResultAsync("codeAction/resolve", action))!["edit"]!["documentChanges"]![0]!["edits"]!;
        Assert.All(edits.AsArray(), edit => Assert.Equal(1, (int)edit!["range"]!["start"]!["line"]!));
        Assert.Equal(column, (int)edits[0]!["range"]!["start"]!["character"]!);
    }

    [Fact]
    public async Task A_name_that_is_given_can_be_typed_at_once()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(Everything())).Client;
        await client.OpenAsync("name.given.first() = 'a$}' or active", 1);
        var action = Named(await ActionsAsync(client, 0, 24, ["refactor.extract"]), "Extract to defineVariable()");
        var edits = (await client.ResultAsync("codeAction/resolve", action))!["edit"]!["documentChanges"]![0]!["edits"]!;
        Assert.Equal(
            @"defineVariable('${1:value}', name.given.first() = 'a\$\}').select(", (string?)edits[0]!["snippet"]!["value"]);
        Assert.Equal("%${1:value}", (string?)edits[1]!["snippet"]!["value"]);
        Assert.Equal(")", (string?)edits[2]!["newText"]);
    }

    [Fact]
    public async Task What_can_not_be_done_is_shown_only_where_the_client_can_show_why()
    {
        const string text = "iif(Patient.active, 1, 2)";
        await using var gateway = TestGateway.Create();
        var able = (await gateway.StartAsync(Everything())).Client;
        await able.OpenAsync(text, 1);
        var action = Named(await ActionsAsync(able, 0, 1), "Exchange the branches");
        Assert.NotNull(action["disabled"]!["reason"]);
        var resolved = await able.ResultAsync("codeAction/resolve", action);
        Assert.Null(resolved!["edit"]);

        var unable = (await gateway.StartAsync(With(new { codeActionLiteralSupport = Literals }))).Client;
        await unable.OpenAsync(text, 1);
        Assert.DoesNotContain(
            await ActionsAsync(unable, 0, 1), shown => (string?)shown!["title"] == "Exchange the branches");
    }

    private static JsonNode Named(JsonArray actions, string title) =>
        actions.FirstOrDefault(action => (string?)action!["title"] == title)
        ?? throw new InvalidOperationException($"There is no '{title}': {actions.ToJsonString()}");

    private static object Everything(string encoding = "utf-16") => new
    {
        general = new { positionEncodings = new[] { encoding } },
        workspace = new { workspaceEdit = new { documentChanges = true, snippetEditSupport = true } },
        textDocument = new
        {
            codeAction = new
            {
                codeActionLiteralSupport = Literals,
                isPreferredSupport = true,
                disabledSupport = true,
                dataSupport = true,
                resolveSupport = new { properties = new[] { "edit" } },
            },
        },
    };

    private static object With(object codeAction) => new { textDocument = new { codeAction } };

    private static async Task<JsonArray> ActionsAsync(LspClient client, int line, int character, string[]? only = null)
    {
        var position = new { line, character };
        return (await client.ResultAsync("textDocument/codeAction", new
        {
            textDocument = new { uri = LspClientDocuments.Uri },
            range = new { start = position, end = position },
            context = new { diagnostics = Array.Empty<object>(), only, triggerKind = 1 },
        }))!.AsArray();
    }
}

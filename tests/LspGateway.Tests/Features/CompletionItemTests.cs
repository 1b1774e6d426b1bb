using System.Text.Json.Nodes;

namespace FhirPathAspire.LspGateway.Tests.Features;

/// <summary>What is said once for a list, what with each item, and what only when it is asked for.</summary>
public sealed class CompletionItemTests
{
    private static readonly string[] EveryDefault =
        ["commitCharacters", "editRange", "insertTextFormat", "insertTextMode", "data"];

    private static object Modern => new
    {
        completionItem = new
        {
            snippetSupport = true,
            commitCharactersSupport = true,
            documentationFormat = new[] { "markdown" },
            preselectSupport = true,
            tagSupport = new { valueSet = new[] { 1 } },
            insertReplaceSupport = true,
            resolveSupport = new { properties = new[] { "documentation", "detail", "additionalTextEdits" } },
            insertTextModeSupport = new { valueSet = new[] { 1, 2 } },
            labelDetailsSupport = true,
        },
        completionList = new { itemDefaults = EveryDefault, applyKindSupport = true },
    };

    [Fact]
    public async Task Resolving_is_advertised()
    {
        await using var gateway = TestGateway.Create();
        var result = await gateway.Connect().Client.InitializeAsync();
        var provider = result["capabilities"]!["completionProvider"]!;
        Assert.True((bool)provider["resolveProvider"]!);
        Assert.True((bool)provider["completionItem"]!["labelDetailsSupport"]!);
    }

    [Fact]
    public async Task A_client_that_resolves_nothing_gets_the_documentation_with_the_list()
    {
        var item = Item(await CompleteAsync(new { }, "Patient.", 8), "gender");
        Assert.StartsWith("male | female", (string?)item["documentation"]!["value"], StringComparison.Ordinal);
        Assert.Equal("code [0..1]", (string?)item["detail"]);
        Assert.Null(item["labelDetails"]);
        Assert.Null(item["data"]);
        Assert.Null(item["commitCharacters"]);
    }

    [Fact]
    public async Task A_client_that_takes_everything_gets_small_items()
    {
        var list = await CompleteAsync(Modern, "Patient.na", 10);
        var defaults = list["itemDefaults"]!;
        Assert.Equal("R4 Patient", (string?)defaults["data"]);
        Assert.Equal(1, (int)defaults["insertTextMode"]!);
        Assert.Equal(8, (int)defaults["editRange"]!["start"]!["character"]!);
        Assert.Equal(1, (int)list["applyKind"]!["data"]!);

        var name = Item(list, "name");
        Assert.Equal("HumanName [0..*]", (string?)name["labelDetails"]!["description"]);
        Assert.Null(name["detail"]);
        Assert.Null(name["documentation"]);
        Assert.Null(name["data"]);
        Assert.Equal("(criteria)", (string?)Item(list, "where")["labelDetails"]!["detail"]);
        Assert.Equal("0", ((string)list["items"]![0]!["sortText"]!).Trim('0') + "0");
    }

    [Fact]
    public async Task A_dot_accepts_an_element_and_nothing_else()
    {
        foreach (var capabilities in new[] { Modern, new { completionItem = new { commitCharactersSupport = true } } })
        {
            var list = await CompleteAsync(capabilities, "Patient.contact.", 16);
            Assert.Equal(".", Assert.Single(Characters(list, "name")));
            Assert.Empty(Characters(list, "where"));
        }
    }

    [Fact]
    public async Task In_the_middle_of_a_word_inserting_and_replacing_differ()
    {
        var range = (await CompleteAsync(Modern, "Patient.name", 10))["itemDefaults"]!["editRange"]!;
        Assert.Equal(10, (int)range["insert"]!["end"]!["character"]!);
        Assert.Equal(12, (int)range["replace"]!["end"]!["character"]!);

        var edit = Item(
            await CompleteAsync(
                new { completionItem = new { insertReplaceSupport = true } }, "Patient.name", 10),
            "name")["textEdit"]!;
        Assert.Equal((8, 10), ((int)edit["insert"]!["start"]!["character"]!, (int)edit["insert"]!["end"]!["character"]!));
        Assert.Equal(12, (int)edit["replace"]!["end"]!["character"]!);
        Assert.Null(edit["range"]);
    }

    [Fact]
    public async Task What_is_kept_for_older_expressions_is_marked_as_the_client_knows_it()
    {
        const string Text = "Patient.deceased.";
        Assert.Equal(1, (int)Item(await CompleteAsync(Modern, Text, 17), "as")["tags"]![0]!);
        Assert.Null(Item(await CompleteAsync(new { }, Text, 17), "as")["deprecated"]);
        var old = new { completionItem = new { deprecatedSupport = true } };
        Assert.True((bool)Item(await CompleteAsync(old, Text, 17), "as")["deprecated"]!);
    }

    [Fact]
    public async Task Without_snippets_a_call_is_written_with_nothing_between_its_parentheses()
    {
        var item = Item(await CompleteAsync(new { }, "Patient.id.", 11), "substring");
        Assert.Equal("substring()", (string?)item["textEdit"]!["newText"]);
        Assert.Equal(
            "substring(${1:start})$0",
            (string?)Item(await CompleteAsync(Modern, "Patient.id.", 11), "substring")["textEditText"]);
    }

    [Fact]
    public async Task An_item_is_resolved_whatever_was_typed_since_and_keeps_what_it_has()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(new { textDocument = new { completion = Modern } })).Client;
        await client.OpenAsync("Patient.g");
        var list = (await client.ResultAsync("textDocument/completion", LspClientDocuments.At(0, 9)))!;
        await client.CloseAsync();

        var item = Item(list, "gender").AsObject();
        item["data"] = (string?)list["itemDefaults"]!["data"];
        item["textEdit"] = new JsonObject { ["newText"] = "gender", ["somethingNew"] = true };
        var resolved = (await client.ResultAsync("completionItem/resolve", item))!;

        Assert.Contains("administrative-gender", (string?)resolved["documentation"]!["value"], StringComparison.Ordinal);
        Assert.Equal("code [0..1]", (string?)resolved["detail"]);
        Assert.True((bool)resolved["textEdit"]!["somethingNew"]!);
        Assert.Equal((string?)item["sortText"], (string?)resolved["sortText"]);
    }

    [Theory]
    [InlineData("""{"label":"x"}""")]
    [InlineData("""{"label":"x","kind":5,"data":"R4 Nothing"}""")]
    [InlineData("""{"label":"x","kind":99,"data":{"of":"another server"}}""")]
    [InlineData("""{"kind":"five","data":"R4"}""")]
    public async Task An_item_of_which_nothing_is_known_is_given_back_as_it_is(string item)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        var resolved = await client.ResultAsync("completionItem/resolve", JsonNode.Parse(item));
        Assert.Equal(item, resolved!.ToJsonString());
    }

    [Fact]
    public async Task A_list_is_as_long_as_the_user_wants_and_then_says_that_it_was_cut()
    {
        await using var gateway = TestGateway.Create();
        var client = gateway.Connect().Client;
        await client.ResultAsync("initialize", new
        {
            capabilities = new { },
            initializationOptions = new { providers = new { completion = new { maxSuggestions = 7 } } },
        });
        await client.OpenAsync("Patient.birth");
        var list = (await client.ResultAsync("textDocument/completion", LspClientDocuments.At(0, 13)))!;
        Assert.True((bool)list["isIncomplete"]!);
        Assert.Equal(7, list["items"]!.AsArray().Count);
        Assert.Equal("birthDate", (string?)list["items"]![0]!["label"]);
    }

    [Theory]
    [InlineData("utf-8", 34, 38)]
    [InlineData("utf-16", 32, 36)]
    [InlineData("utf-32", 31, 35)]
    public async Task A_code_replaces_what_is_in_the_string(string encoding, int start, int end)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(new { general = new { positionEncodings = new[] { encoding } } })).Client;
        await client.OpenAsync("// 漢\r\n'😀' = id and Patient.gender = 'male' and id = '漢'");
        var list = (await client.ResultAsync("textDocument/completion", LspClientDocuments.At(1, start + 1)))!;
        var range = Item(list, "female")["textEdit"]!["range"]!;
        Assert.Equal((1, start), ((int)range["start"]!["line"]!, (int)range["start"]!["character"]!));
        Assert.Equal(end, (int)range["end"]!["character"]!);
    }

    /// <summary>Figures of the report: what the lists of three places weigh, whole and with the rest left to be asked for.</summary>
    [Theory]
    [InlineData("Patient.")]
    [InlineData("Patient.name.where(")]
    [InlineData("")]
    public async Task Lists_are_less_than_half_their_size_where_the_rest_is_asked_for(string text)
    {
        var plain = (await CompleteAsync(new { completionItem = new { snippetSupport = true } }, text, text.Length)).ToJsonString();
        var modern = (await CompleteAsync(Modern, text, text.Length)).ToJsonString();
        TestContext.Current.TestOutputHelper?.WriteLine($"'{text}': {plain.Length} characters, then {modern.Length}.");
        Assert.True(modern.Length * 2 < plain.Length, $"{plain.Length}, then {modern.Length}");
    }

    private static string?[] Characters(JsonNode list, string label) =>
        [.. (Item(list, label)["commitCharacters"] ?? list["itemDefaults"]?["commitCharacters"] ?? new JsonArray()).AsArray()
            .Select(static character => (string?)character)];

    private static JsonNode Item(JsonNode list, string label) =>
        list["items"]!.AsArray().Single(item => (string?)item!["label"] == label)!.DeepClone();

    private static async Task<JsonNode> CompleteAsync(object completion, string text, int column)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(new { textDocument = new { completion } })).Client;
        await client.OpenAsync(text);
        return (await client.ResultAsync("textDocument/completion", LspClientDocuments.At(0, column)))!;
    }
}

using System.Text.Json.Nodes;

namespace FhirPathAspire.LspGateway.Tests.Features;

/// <summary>From a name to where it is defined and used, over the wire.</summary>
public sealed class NavigationTests
{
    private const string Defined = "defineVariable('x', Patient.name).select(%x.given)";

    private static readonly object Everything = new
    {
        workspace = new { textDocumentContent = new { } },
        textDocument = new
        {
            definition = new { linkSupport = true },
            declaration = new { linkSupport = true },
            typeDefinition = new { linkSupport = true },
            implementation = new { linkSupport = true },
            typeHierarchy = new { },
        },
    };

    [Fact]
    public async Task A_plain_client_is_told_the_place_of_the_name()
    {
        var target = Assert.Single((await AskAsync("textDocument/definition", Defined, (0, 42), new { }))!.AsArray())!;

        Assert.Equal(LspClientDocuments.Uri, (string?)target["uri"]);
        Assert.Equal("0:16-0:17", Show(target["range"]));
        Assert.Null(target["targetUri"]);
    }

    [Fact]
    public async Task A_client_that_takes_links_is_told_the_origin_and_the_whole_definition_too()
    {
        var target = Assert.Single((await AskAsync("textDocument/definition", Defined, (0, 42), Everything))!.AsArray())!;

        Assert.Equal("0:41-0:43", Show(target["originSelectionRange"]));
        Assert.Equal(LspClientDocuments.Uri, (string?)target["targetUri"]);
        Assert.Equal("0:0-0:33", Show(target["targetRange"]));
        Assert.Equal("0:16-0:17", Show(target["targetSelectionRange"]));
        Assert.Null(target["uri"]);
    }

    [Theory]
    [InlineData("textDocument/definition", "Patient")]
    [InlineData("textDocument/declaration", "Patient")]
    [InlineData("textDocument/typeDefinition", "HumanName")]
    public async Task An_element_leads_into_the_text_of_a_type(string method, string type)
    {
        var target = Assert.Single((await AskAsync(method, "Patient.name", (0, 10), Everything))!.AsArray())!;

        Assert.Equal($"fhirpath-model:/R4/{type}.fhirpath-model", (string?)target["targetUri"]);
    }

    [Theory]
    [InlineData("textDocument/definition")]
    [InlineData("textDocument/typeDefinition")]
    [InlineData("textDocument/implementation")]
    [InlineData("textDocument/prepareTypeHierarchy")]
    public async Task A_client_without_virtual_documents_is_led_into_none(string method) =>
        Assert.Null(await AskAsync(method, "Patient.deceased", (0, 10), new { }));

    [Fact]
    public async Task The_place_of_an_element_is_its_line_in_the_text_of_its_type()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(Everything)).Client;
        await client.OpenAsync("Patient.contact", 1);
        var target = Assert.Single((await client.ResultAsync(
            "textDocument/definition", LspClientDocuments.At(0, 10)))!.AsArray())!;
        var content = await client.ResultAsync(
            "workspace/textDocumentContent", new { uri = (string?)target["targetUri"] });

        var lines = ((string)content!["text"]!).Split('\n');
        var range = target["targetRange"]!;
        var whole = lines[(int)range["start"]!["line"]!..(int)range["end"]!["line"]!];
        Assert.Equal("  contact : BackboneElement [0..*]", whole[0]);
        Assert.Contains("    name : HumanName [0..1]", whole);
        Assert.DoesNotContain("  communication : BackboneElement [0..*]", whole);
    }

    [Theory]
    [InlineData("fhirpath-model:/R4/Nobody.fhirpath-model", -32803)]
    [InlineData("fhirpath-model:/R9/Patient.fhirpath-model", -32803)]
    [InlineData("fhirpath-model:/R4/Patient", -32602)]
    [InlineData("file:///etc/passwd", -32602)]
    public async Task A_text_that_there_is_not_is_an_error_that_says_so(string uri, int code)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;

        Assert.Equal(code, await client.ErrorCodeAsync("workspace/textDocumentContent", new { uri }));
    }

    [Fact]
    public async Task The_text_of_a_type_is_given_to_whoever_asks()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        var content = await client.ResultAsync(
            "workspace/textDocumentContent", new { uri = "fhirpath-model:///R5/System.Quantity.fhirpath-model" });

        Assert.StartsWith("type System.Quantity : System.Any\n", (string?)content!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_of_a_type_that_an_editor_opens_has_no_problems()
    {
        const string Uri = "fhirpath-model:/R4/Narrative.fhirpath-model";
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("type Narrative : Element\n  status : code [1..1]", 1, Uri);

        Assert.Empty(await client.PublishedAsync(1, Uri));
    }

    [Theory]
    [InlineData(true, "0:16-0:17 0:41-0:43")]
    [InlineData(false, "0:41-0:43")]
    public async Task References_come_with_the_declaration_or_without(bool includeDeclaration, string places)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync(Defined, 1);
        var found = await client.ResultAsync("textDocument/references", new
        {
            textDocument = new { uri = LspClientDocuments.Uri },
            position = new { line = 0, character = 42 },
            context = new { includeDeclaration },
        });

        Assert.Equal(places, string.Join(' ', found!.AsArray().Select(static place => Show(place!["range"]))));
        Assert.All(found.AsArray(), static place => Assert.Equal(LspClientDocuments.Uri, (string?)place!["uri"]));
    }

    [Theory]
    [InlineData(42, "3 0:16-0:17, 2 0:41-0:43")]
    [InlineData(29, "2 0:28-0:32")]
    [InlineData(35, "1 0:34-0:40")]
    public async Task Highlights_tell_writing_from_reading_and_naming(int column, string highlights)
    {
        var found = await AskAsync("textDocument/documentHighlight", Defined, (0, column), new { });

        Assert.Equal(highlights, string.Join(", ", found!.AsArray()
            .Select(static highlight => $"{(int)highlight!["kind"]!} {Show(highlight["range"])}")));
    }

    [Theory]
    [InlineData("textDocument/definition")]
    [InlineData("textDocument/documentHighlight")]
    [InlineData("textDocument/references")]
    [InlineData("textDocument/implementation")]
    [InlineData("textDocument/prepareTypeHierarchy")]
    public async Task Where_nothing_is_named_the_answer_is_null(string method) =>
        Assert.Null(await AskAsync(method, "name  |  name", (0, 5), Everything));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public async Task Places_count_in_the_encoding_of_the_client(string encoding)
    {
        const string Text = "// 漢字 😀\r\n// @resource Patient\r\n('😀漢é' | defineVariable('vé😀', name).select(%`vé😀`.given))";
        var text = new EncodedText(Text, encoding);
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(new { general = new { positionEncodings = new[] { encoding } } })).Client;
        await client.OpenAsync(Text, 1);

        var found = await client.ResultAsync("textDocument/documentHighlight", text.At("%`vé😀`", 3));
        Assert.Equal(["vé😀", "%`vé😀`"], found!.AsArray().Select(highlight => text.In(highlight!["range"]!)));

        var target = Assert.Single((await client.ResultAsync("textDocument/definition", text.At("%`vé😀`", 1)))!.AsArray())!;
        Assert.Equal("vé😀", text.In(target["range"]!));
    }

    [Fact]
    public async Task A_type_is_asked_for_those_above_and_below_it()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(Everything)).Client;
        await client.OpenAsync("// @resource Observation\nvalue.ofType(Quantity)", 1);
        var prepared = await client.ResultAsync("textDocument/prepareTypeHierarchy", LspClientDocuments.At(1, 15));
        var item = Assert.Single(prepared!.AsArray())!;
        Assert.Equal("Quantity", (string?)item["name"]);
        Assert.Equal("fhirpath-model:/R4/Quantity.fhirpath-model", (string?)item["uri"]);

        var above = await client.ResultAsync("typeHierarchy/supertypes", new { item = item.DeepClone() });
        Assert.Equal(["Element"], Names(above));
        var below = await client.ResultAsync("typeHierarchy/subtypes", new { item = item.DeepClone() });
        Assert.Contains("Age", Names(below));
        Assert.Null(await client.ResultAsync(
            "typeHierarchy/subtypes", new { item = below!.AsArray()[0]!.DeepClone() }));
    }

    [Fact]
    public async Task An_item_of_the_clients_own_has_no_relatives()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(Everything)).Client;
        var range = new { start = new { line = 0, character = 0 }, end = new { line = 0, character = 0 } };

        Assert.Null(await client.ResultAsync("typeHierarchy/supertypes", new
        {
            item = new { name = "Quantity", kind = 5, uri = "file:///x", range, selectionRange = range },
        }));
    }

    private static IEnumerable<string?> Names(JsonNode? items) =>
        items!.AsArray().Select(static item => (string?)item!["name"]);

    private static async Task<JsonNode?> AskAsync(
        string method, string text, (int Line, int Column) at, object capabilities)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(capabilities)).Client;
        await client.OpenAsync(text, 1);
        return await client.ResultAsync(method, LspClientDocuments.At(at.Line, at.Column));
    }

    private static string Show(JsonNode? range) =>
        $"{range!["start"]!["line"]}:{range["start"]!["character"]}-{range["end"]!["line"]}:{range["end"]!["character"]}";
}

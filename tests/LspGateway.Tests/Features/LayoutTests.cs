using System.Text.Json.Nodes;

namespace FhirPathAspire.LspGateway.Tests.Features;

/// <summary>Links, folding, widening selections, over the wire.</summary>
public sealed class LayoutTests
{
    private const string Folded = "// @resource Patient\nPatient.name.where(\n  use = 'a'\n)\n  .given\n\n// a\n// b";

    [Theory]
    [InlineData("file:///test/one.fhirpath", "data/a b#1.json", "file:///test/data/a%20b%231.json")]
    [InlineData("file:///test/one.fhirpath", "../up.json", "file:///up.json")]
    [InlineData("file:///test/one.fhirpath", "/whole.json", "file:///whole.json")]
    [InlineData("file:///test/one.fhirpath", "C:\\data\\x.json", "file:///C:/data/x.json")]
    [InlineData("file:///test/one.fhirpath", "file:///x.json", "file:///x.json")]
    [InlineData("file:///test/one.fhirpath", "//machine/share.json", null)]
    [InlineData("untitled:Untitled-1", "data.json", null)]
    public async Task The_path_of_an_example_counts_from_the_folder_of_its_document(string uri, string path, string? target)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync($"// @input {path}\ntrue", 1, uri);
        var links = (await client.ResultAsync("textDocument/documentLink", LspClientDocuments.Document(uri)))!.AsArray();

        Assert.Equal(target, (string?)links.SingleOrDefault()?["target"]);
        Assert.All(links, static link => Assert.Null(link!["tooltip"]));
    }

    [Fact]
    public async Task Pages_are_links_with_a_tooltip_where_it_can_be_shown()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(
            new { textDocument = new { documentLink = new { tooltipSupport = true } } })).Client;
        await client.OpenAsync("// 😀 https://hl7.org/fhirpath/\ntrue", 1);
        var link = Assert.Single((await client.ResultAsync("textDocument/documentLink", LspClientDocuments.Document()))!.AsArray())!;

        Assert.Equal("https://hl7.org/fhirpath/", (string?)link["target"]);
        Assert.Equal("Open the page", (string?)link["tooltip"]);
        Assert.Equal(6, (int)link["range"]!["start"]!["character"]!);
    }

    [Fact]
    public async Task A_client_that_folds_within_lines_is_told_the_columns() => Assert.Equal(
        ["0-4 region", "1-4", "1:19-3:0", "6-7 comment"],
        await FoldAsync(new { }));

    [Fact]
    public async Task A_client_that_folds_whole_lines_keeps_the_closing_bracket() => Assert.Equal(
        ["0-4 region", "1-4", "6-7 comment"],
        await FoldAsync(new { lineFoldingOnly = true }));

    [Fact]
    public async Task A_client_that_takes_few_ranges_gets_the_largest() => Assert.Equal(
        ["0-4 region", "1-4"],
        await FoldAsync(new { lineFoldingOnly = true, rangeLimit = 2 }));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public async Task A_selection_widens_in_the_encoding_of_the_client(string encoding)
    {
        const string Source = "// 漢\r\n('😀漢é' | 'x').first()";
        var text = new EncodedText(Source, encoding);
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(new { general = new { positionEncodings = new[] { encoding } } })).Client;
        await client.OpenAsync(Source, 1);
        var (line, character) = text.PositionOf(Source.IndexOf('x', StringComparison.Ordinal));
        var found = await client.ResultAsync("textDocument/selectionRange", new
        {
            textDocument = new { uri = LspClientDocuments.Uri },
            positions = new[] { new { line, character }, new { line = 0, character = 0 } },
        });

        Assert.Equal(2, found!.AsArray().Count);
        Assert.Equal(
            ["x", "'x'", "'😀漢é' | 'x'", "('😀漢é' | 'x')", "('😀漢é' | 'x').first()", Source],
            Chain(found[0]).Select(range => text.In(range)));
        Assert.Equal(Source, text.In(Chain(found[1]).Last()));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public async Task Symbols_links_and_linked_names_count_in_the_encoding_of_the_client(string encoding)
    {
        const string Source = "/* 漢😀 */ // @var é😀: string\r\n'😀' | '漢' | defineVariable('x').select(%x) // 漢 http://a.b/c";
        var text = new EncodedText(Source, encoding);
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(new
        {
            general = new { positionEncodings = new[] { encoding } },
            textDocument = new { documentSymbol = new { hierarchicalDocumentSymbolSupport = true } },
        })).Client;
        await client.OpenAsync(Source, 1);

        var symbols = (await client.ResultAsync("textDocument/documentSymbol", LspClientDocuments.Document()))!.AsArray();
        Assert.Equal("é😀", text.In(symbols[0]!["selectionRange"]!));
        Assert.Equal("x", text.In(symbols[1]!["children"]![0]!["selectionRange"]!));
        var links = (await client.ResultAsync("textDocument/documentLink", LspClientDocuments.Document()))!.AsArray();
        Assert.Equal("http://a.b/c", text.In(Assert.Single(links)!["range"]!));
        var linked = await client.ResultAsync("textDocument/linkedEditingRange", text.At("%x", 1));
        Assert.Equal(["x", "x"], linked!["ranges"]!.AsArray().Select(range => text.In(range!)));
    }

    [Fact]
    public async Task A_deep_expression_widens_in_an_answer_of_usual_depth()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("a" + string.Concat(Enumerable.Repeat(".a", 5_000)), 1);
        var found = await client.ResultAsync("textDocument/selectionRange", new
        {
            textDocument = new { uri = LspClientDocuments.Uri },
            positions = new[] { new { line = 0, character = 0 } },
        });

        Assert.InRange(Chain(found![0]).Count(), 10, 55);
    }

    private static IEnumerable<JsonNode> Chain(JsonNode? selection)
    {
        for (; selection is not null; selection = selection["parent"])
        {
            yield return selection["range"]!;
        }
    }

    private static async Task<IEnumerable<string>> FoldAsync(object foldingRange)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(new { textDocument = new { foldingRange } })).Client;
        await client.OpenAsync(Folded, 1);
        var found = await client.ResultAsync("textDocument/foldingRange", LspClientDocuments.Document());
        return found!.AsArray().Select(static range =>
            $"{range!["startLine"]}{Column(range["startCharacter"])}-{range["endLine"]}{Column(range["endCharacter"])} {range["kind"]}".TrimEnd());
    }

    private static string Column(JsonNode? character) => character is null ? "" : $":{character}";
}

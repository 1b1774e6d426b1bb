using System.Text.Json.Nodes;

namespace FhirPathAspire.LspGateway.Tests.Features;

/// <summary>Outlines of documents and symbols of the session, over the wire.</summary>
public sealed class OutlineTests
{
    private const string Text = "// @resource Patient\nPatient.defineVariable('x', name)\n  .select(%x)";

    [Fact]
    public async Task A_client_that_takes_a_tree_gets_one()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(new
        {
            textDocument = new { documentSymbol = new { hierarchicalDocumentSymbolSupport = true } },
        })).Client;
        await client.OpenAsync(Text, 1);
        var items = (await client.ResultAsync("textDocument/documentSymbol", LspClientDocuments.Document()))!.AsArray();

        Assert.Equal(["@resource Patient", "Patient.defineVariable('x', name) .select(%x)"], Names(items));
        Assert.Equal("HumanName[]", (string?)items[1]!["detail"]);
        Assert.Equal(2, (int)items[1]!["range"]!["end"]!["line"]!);
        Assert.Equal(1, (int)items[1]!["selectionRange"]!["end"]!["line"]!);
        Assert.Equal(["%x"], Names(items[1]!["children"]!.AsArray()));
        Assert.Null(items[0]!["location"]);
    }

    [Fact]
    public async Task Any_other_client_gets_a_list()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync(Text, 1);
        var items = (await client.ResultAsync("textDocument/documentSymbol", LspClientDocuments.Document()))!.AsArray();

        Assert.Equal(["@resource Patient", "Patient.defineVariable('x', name) .select(%x)", "%x"], Names(items));
        Assert.Equal("Patient.defineVariable('x', name) .select(%x)", (string?)items[2]!["containerName"]);
        Assert.All(items, static item => Assert.Equal(LspClientDocuments.Uri, (string?)item!["location"]!["uri"]));
        Assert.All(items, static item => Assert.Null(item!["range"]));

        // Kinds that clients know which name none.
        Assert.All(items, static item => Assert.InRange((int)item!["kind"]!, 1, 18));
    }

    [Fact]
    public async Task Symbols_are_looked_up_in_all_open_documents()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.name", 1, "file:///a/one.fhirpath");
        await client.OpenAsync("// @var names: string\n%names", 1, "file:///a/two%20x.fhirpath");
        var items = (await client.ResultAsync("workspace/symbol", new { query = "name" }))!.AsArray();

        Assert.Equal(["Patient.name", "%names", "%names"], Names(items).Order(StringComparer.Ordinal).Reverse());
        Assert.Contains(items, static item => (string?)item!["containerName"] == "two x.fhirpath");
        Assert.All(items, static item => Assert.NotNull(item!["location"]!["range"]));
        Assert.Empty((await client.ResultAsync("workspace/symbol", new { query = "zzz" }))!.AsArray());
    }

    [Fact]
    public async Task A_client_that_asks_for_ranges_later_gets_them_later()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(new
        {
            workspace = new { symbol = new { resolveSupport = new { properties = new[] { "location.range" } } } },
        })).Client;
        await client.OpenAsync("true\nPatient.name", 1);
        var item = Assert.Single((await client.ResultAsync("workspace/symbol", new { query = "name" }))!.AsArray())!;
        Assert.Null(item["location"]!["range"]);

        var whole = await client.ResultAsync("workspaceSymbol/resolve", item.DeepClone());
        Assert.Equal(1, (int)whole!["location"]!["range"]!["start"]!["line"]!);

        await client.ReplaceAsync("true", 2);
        Assert.Equal(-32801, await client.ErrorCodeAsync("workspaceSymbol/resolve", item.DeepClone()));
    }

    [Fact]
    public async Task A_client_that_shows_virtual_documents_finds_types_too()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(new { workspace = new { textDocumentContent = new { } } })).Client;
        var none = (await client.ResultAsync("workspace/symbol", new { query = "MedicationReq" }))!.AsArray();
        Assert.Equal("fhirpath-model:/R4/MedicationRequest.fhirpath-model", (string?)none[0]!["location"]!["uri"]);

        await client.OpenAsync("// @fhir R5\ntrue", 1);
        var open = (await client.ResultAsync("workspace/symbol", new { query = "ActorDef" }))!.AsArray();
        Assert.Equal("FHIR R5", (string?)open[0]!["containerName"]);
    }

    private static IEnumerable<string?> Names(JsonArray items) => items.Select(static item => (string?)item!["name"]);
}

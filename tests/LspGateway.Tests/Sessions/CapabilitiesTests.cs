using System.Text.Json.Nodes;

namespace FhirPathAspire.LspGateway.Tests.Sessions;

/// <summary>What is advertised works, and what works is advertised.</summary>
public sealed class CapabilitiesTests
{
    private const string Declared = "tests/Integration.Tests/Clients/node/every-capability.json";

    /// <summary>
    /// What a server may offer only to clients that say they can take it (LSP 3.18), or what has to be put in the words
    /// that they list.
    /// </summary>
    private static readonly string[] OnlyWhereDeclared =
    [
        "codeAction/resolve", "textDocument/codeAction", "textDocument/diagnostic", "textDocument/prepareRename",
        "textDocument/rangesFormatting",
        "textDocument/semanticTokens/full", "textDocument/semanticTokens/full/delta", "textDocument/semanticTokens/range",
        "workspace/diagnostic", "workspace/textDocumentContent", "workspaceSymbol/resolve",

        // All their answers lie in virtual documents.
        "textDocument/implementation", "textDocument/prepareTypeHierarchy", "textDocument/typeDefinition",
        "typeHierarchy/subtypes", "typeHierarchy/supertypes",
    ];

    [Fact]
    public async Task A_client_that_declares_everything_is_offered_exactly_what_is_answered()
    {
        await using var gateway = TestGateway.Create();
        var client = gateway.Connect().Client;
        var result = await client.InitializeAsync(Everything());
        var registered = await RegistrationsAsync(client);

        string[] advertised =
        [
            .. AdvertisedRequests.Of(result["capabilities"]!.AsObject()),
            .. registered.Select(static registration => (string)registration["method"]!).Where(AdvertisedRequests.IsRequest),
        ];

        // Twice would be at the beginning and again at run time.
        Assert.Equal(advertised.Distinct(), advertised);
        Assert.Equal(Answered(gateway), Related(registered).Concat(advertised).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_client_that_declares_nothing_is_offered_what_every_client_can_take()
    {
        await using var gateway = TestGateway.Create();
        var client = gateway.Connect().Client;
        var result = await client.InitializeAsync();

        var advertised = AdvertisedRequests.Of(result["capabilities"]!.AsObject()).Order(StringComparer.Ordinal);

        Assert.Equal(Answered(gateway).Except(OnlyWhereDeclared), advertised);
        Assert.Empty(await RegistrationsAsync(client));
    }

    [Fact]
    public async Task Registrations_have_ids_of_their_own_and_are_sent_once()
    {
        await using var gateway = TestGateway.Create();
        var client = gateway.Connect().Client;
        await client.InitializeAsync(Everything());

        var registered = await RegistrationsAsync(client);

        Assert.NotEmpty(registered);
        Assert.Equal(registered.Count, registered.Select(static registration => (string?)registration["id"]).Distinct().Count());
        Assert.Equal(
            registered.Count, registered.Select(static registration => (string?)registration["method"]).Distinct().Count());
    }

    private static JsonNode Everything() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine([Repository.Root, .. Declared.Split('/')])))
        ?? throw new InvalidOperationException("The client declares nothing.");

    // The requests that the server answers and that some property of its capabilities stands for.
    private static IEnumerable<string> Answered(TestGateway gateway) =>
        gateway.Services.Handlers.RequestMethods.Where(AdvertisedRequests.IsRequest).Order(StringComparer.Ordinal);

    // A registration promises by its options what a static provider promises by its properties.
    private static IEnumerable<string> Related(IReadOnlyList<JsonNode> registered) =>
        from registration in registered
        where (string?)registration["method"] == "textDocument/diagnostic"
            && (bool?)registration["registerOptions"]?["workspaceDiagnostics"] == true
        select "workspace/diagnostic";

    // Everything that was registered by the time that a later request is answered.
    private static async Task<IReadOnlyList<JsonNode>> RegistrationsAsync(LspClient client)
    {
        await client.OpenAsync("true");
        await client.ResultAsync("fhirpath/syntaxTree", LspClientDocuments.Document());
        return
        [
            .. client.Inbox.Where(static message => (string?)message["method"] == "client/registerCapability")
                .SelectMany(static message => message["params"]!["registrations"]!.AsArray())
                .Select(static registration => registration!),
        ];
    }
}

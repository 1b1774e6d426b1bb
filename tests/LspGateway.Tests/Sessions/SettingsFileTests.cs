namespace FhirPathAspire.LspGateway.Tests.Sessions;

/// <summary>A folder's <c>.fhirpath-lsp.json</c> holds for the editor that has started the server, and for nobody else.</summary>
public sealed class SettingsFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fhirpath settings-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_settings_of_the_open_folder_hold_where_the_editor_says_nothing()
    {
        Write("""{ "context": "Patient", "diagnostics": { "rules": { "FP2001": "hint", "FP2002": "off" } } }""");
        await using var gateway = TestGateway.Create();
        var client = gateway.ConnectLocally().Client;
        var initializationOptions = new { diagnostics = new { rules = new { FP2001 = "warning" } } };
        var workspaceFolders = new[] { new { uri = new Uri(_folder).AbsoluteUri, name = "one" } };
        await client.ResultAsync("initialize", new { capabilities = new { }, workspaceFolders, initializationOptions });

        await client.OpenAsync("nam | foo()", 1);

        Assert.Equal(2, (int?)Assert.Single(await client.PublishedAsync(1))!["severity"]);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_file_that_makes_no_sense_stops_nobody(string text)
    {
        Write(text);
        await using var gateway = TestGateway.Create();
        var client = gateway.ConnectLocally().Client;
        await client.ResultAsync("initialize", new { capabilities = new { }, rootUri = new Uri(_folder).AbsoluteUri });

        await client.OpenAsync("Patient.nam", 1);

        Assert.Single(await client.PublishedAsync(1));
        Assert.Equal(
            text == "{" ? 1 : 0, client.Inbox.Count(message => (string?)message["method"] == "window/logMessage"));
    }

    [Fact]
    public async Task A_remote_session_reads_no_file()
    {
        Write("""{ "diagnostics": { "enabled": false } }""");
        await using var gateway = TestGateway.Create();
        var client = gateway.Connect().Client;
        await client.ResultAsync("initialize", new { capabilities = new { }, rootUri = new Uri(_folder).AbsoluteUri });

        await client.OpenAsync("Patient.nam", 1);

        Assert.Single(await client.PublishedAsync(1));
    }

    [Fact]
    public async Task A_file_that_changes_holds_at_once_and_the_client_asks_again()
    {
        await using var gateway = TestGateway.Create();
        var client = gateway.ConnectLocally().Client;
        await client.ResultAsync(
            "initialize",
            new
            {
                capabilities = new { workspace = new { diagnostics = new { refreshSupport = true } } },
                rootUri = new Uri(_folder).AbsoluteUri,
            });
        await client.NotifyAsync("initialized");
        await client.OpenAsync("nam", 1);
        Assert.Empty(await client.PublishedAsync(1));

        Write("""{ "context": "Patient" }""");
        var uri = new Uri(Path.Combine(_folder, ".fhirpath-lsp.json")).AbsoluteUri;
        await client.NotifyAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri, type = 1 } } });

        Assert.Single(await client.PublishedAsync(1));
        Assert.False((await client.ServerRequestAsync("workspace/diagnostic/refresh")).ContainsKey("params"));
    }

    [Fact]
    public async Task The_editor_overrides_the_folder_and_the_folder_the_user_and_the_user_the_environment()
    {
        Write("""{ "diagnostics": { "rules": { "FP2001": "hint", "FP2002": "hint" } } }""");
        var user = Path.Combine(_folder, "user.json");
        await File.WriteAllTextAsync(
            user,
            """{ "context": "Patient", "diagnostics": { "rules": { "FP2002": "off", "FP2004": "off" } } }""",
            TestContext.Current.CancellationToken);
        await using var gateway = TestGateway.Create(
            ("Lsp:UserSettingsFile", user),
            ("FHIRPATH_LSP_CONTEXT", "Observation"),
            ("FHIRPATH_LSP_DIAGNOSTICS:RULES:UNKNOWN_TYPE", "error"),
            ("FHIRPATH_LSP_DIAGNOSTICS:RULES:FP2003", "information"));
        var client = gateway.ConnectLocally().Client;
        var initializationOptions = new { diagnostics = new { rules = new { FP2001 = "warning" } } };
        var rootUri = new Uri(_folder).AbsoluteUri;
        await client.ResultAsync("initialize", new { capabilities = new { }, rootUri, initializationOptions });

        await client.OpenAsync("nam | foo() | name.first(1) | (name.first() is Nam)", 1);

        Assert.Equal(
            ["FP2001 2", "FP2002 4", "FP2003 3"],
            (await client.PublishedAsync(1)).Select(static found => $"{found!["code"]} {found["severity"]}"));
    }

    [Fact]
    public async Task The_environment_holds_for_a_client_elsewhere_too_and_what_means_nothing_is_told()
    {
        await using var gateway = TestGateway.Create(
            ("FHIRPATH_LSP_CONTEXT", "Patient"),
            ("FHIRPATH_LSP_VARIABLES:subject", "Patient"),
            ("FHIRPATH_LSP_PROVIDERS:COMPLETION:MAX_SUGGESTIONS", "2"),
            ("FHIRPATH_LSP_PROVIDERS:HOVER:ENABLED", "false"),
            ("FHIRPATH_LSP_COLOUR", "blue"));
        var client = gateway.Connect().Client;
        var result = await client.InitializeAsync();

        await client.OpenAsync("nam | %subject.nam", 1);

        Assert.Equal(2, (await client.PublishedAsync(1)).Count);
        Assert.Null(result["capabilities"]!["hoverProvider"]);
        var offered = await client.ResultAsync("textDocument/completion", LspClientDocuments.At(0, 0));
        Assert.Equal(2, offered!["items"]!.AsArray().Count);
        Assert.Contains(
            "COLOUR", (string?)(await client.NotificationAsync("window/logMessage"))!["message"], StringComparison.Ordinal);
    }

    private void Write(string text) => File.WriteAllText(Path.Combine(_folder, ".fhirpath-lsp.json"), text);
}

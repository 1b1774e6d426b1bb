using System.Text.Json.Nodes;

namespace FhirPathAspire.LspGateway.Tests.Sessions;

/// <summary>The problems of all documents at once: the open ones, and for a local editor the files of its folders.</summary>
public sealed class WorkspaceDiagnosticsTests : IDisposable
{
    private const string Pull = "workspace/diagnostic";
    private const string Other = "file:///test/two.fhirpath";

    private readonly string _folder = Directory.CreateTempSubdirectory("fhirpath files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_open_document_is_told_with_its_version()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.nam", 3);
        await client.OpenAsync("Patient.name", 4, Other);

        var items = await PullAsync(client);

        Assert.Equal([LspClientDocuments.Uri, Other], items.Select(static item => (string?)item!["uri"]));
        Assert.Equal([3, 4], items.Select(static item => (int?)item!["version"]));
        Assert.Equal([1, 0], items.Select(static item => item!["items"]!.AsArray().Count));
    }

    [Fact]
    public async Task What_the_client_has_is_not_sent_again()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.nam", 1);
        await client.OpenAsync("Patient.name", 1, Other);
        var first = await PullAsync(client);
        await client.ReplaceAsync("Patient.nme", 2, Other);

        var second = await PullAsync(client, first);

        Assert.Equal(["unchanged", "full"], second.Select(static item => (string?)item!["kind"]));
        Assert.False(second[0]!.AsObject().ContainsKey("items"));
        Assert.Equal((string?)first[0]!["resultId"], (string?)second[0]!["resultId"]);
    }

    [Fact]
    public async Task New_settings_make_every_result_a_new_one()
    {
        Write("a.fhirpath", "nam");
        await using var gateway = TestGateway.Create();
        var client = await OpenFolderAsync(gateway);
        await client.OpenAsync("Patient.nam", 1);
        var first = await PullAsync(client);

        await client.NotifyAsync("workspace/didChangeConfiguration", new { settings = new { context = "Patient" } });

        Assert.Equal(["full", "full"], (await PullAsync(client, first)).Select(static item => (string?)item!["kind"]));
    }

    [Fact]
    public async Task Documents_that_are_pulled_with_all_others_are_no_longer_pushed()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.nam", 1);
        Assert.Single(await client.PublishedAsync(1));

        await PullAsync(client);

        Assert.Empty(await client.PublishedAsync(1));
    }

    [Fact]
    public async Task Files_of_a_local_editor_s_folders_are_told_without_a_version()
    {
        Write("a.fhirpath", "Patient.nam");
        Write("inner/b.fhirpath", "Patient.name");
        Write("inner/c.txt", "Patient.nam");
        Write(".hidden/d.fhirpath", "Patient.nam");
        Write("node_modules/e.fhirpath", "Patient.nam");
        await using var gateway = TestGateway.Create();
        var client = await OpenFolderAsync(gateway);

        var items = await PullAsync(client);

        Assert.Equal([UriOf("a.fhirpath"), UriOf("inner/b.fhirpath")], items.Select(static item => (string?)item!["uri"]));
        Assert.All(items, static item => Assert.True(item!.AsObject().TryGetPropertyValue("version", out var version) && version is null));
        Assert.Equal([1, 0], items.Select(static item => item!["items"]!.AsArray().Count));
        Assert.All(await PullAsync(client, items), static item => Assert.Equal("unchanged", (string?)item!["kind"]));
    }

    [Fact]
    public async Task A_file_that_is_open_is_told_as_the_editor_has_it()
    {
        Write("a.fhirpath", "Patient.nam");
        await using var gateway = TestGateway.Create();
        var client = await OpenFolderAsync(gateway);
        await client.OpenAsync("Patient.name", 1, UriOf("a.fhirpath"));

        var item = Assert.Single(await PullAsync(client))!;

        Assert.Equal(1, (int?)item["version"]);
        Assert.Empty(item["items"]!.AsArray());
    }

    [Fact]
    public async Task Problems_of_a_file_that_is_gone_are_taken_back_once()
    {
        Write("a.fhirpath", "Patient.nam");
        await using var gateway = TestGateway.Create();
        var client = await OpenFolderAsync(gateway);
        var first = await PullAsync(client);
        File.Delete(Path.Combine(_folder, "a.fhirpath"));

        var second = await PullAsync(client, first);

        Assert.Equal("full", (string?)Assert.Single(second)!["kind"]);
        Assert.Empty(second[0]!["items"]!.AsArray());
        Assert.Empty(await PullAsync(client, second));
    }

    [Fact]
    public async Task A_link_out_of_the_folder_is_not_followed()
    {
        using var elsewhere = new WorkspaceDiagnosticsTests();
        elsewhere.Write("secret.fhirpath", "Patient.nam");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "folder"), elsewhere._folder);
        File.CreateSymbolicLink(
            Path.Combine(_folder, "file.fhirpath"), Path.Combine(elsewhere._folder, "secret.fhirpath"));
        await using var gateway = TestGateway.Create();
        var client = await OpenFolderAsync(gateway);

        Assert.Empty(await PullAsync(client));
    }

    [Fact]
    public async Task A_client_elsewhere_is_told_of_no_files()
    {
        Write("a.fhirpath", "Patient.nam");
        await using var gateway = TestGateway.Create();
        var client = gateway.Connect().Client;
        await InitializeAsync(client, null);

        Assert.Empty(await PullAsync(client));
    }

    [Fact]
    public async Task Folders_are_opened_and_closed()
    {
        using var second = new WorkspaceDiagnosticsTests();
        Write("a.fhirpath", "Patient.nam");
        second.Write("b.fhirpath", "Patient.nam");
        await using var gateway = TestGateway.Create();
        var client = await OpenFolderAsync(gateway);
        var added = new[] { new { uri = new Uri(second._folder).AbsoluteUri, name = "two" } };
        var removed = new[] { new { uri = new Uri(_folder).AbsoluteUri, name = "one" } };

        await client.NotifyAsync("workspace/didChangeWorkspaceFolders", new { @event = new { added, removed } });

        Assert.Equal(second.UriOf("b.fhirpath"), (string?)Assert.Single(await PullAsync(client))!["uri"]);
    }

    [Fact]
    public async Task Many_documents_are_told_in_parts_where_the_client_takes_parts()
    {
        for (var number = 0; number < 45; number++)
        {
            Write($"{number:D2}.fhirpath", "Patient.nam");
        }

        await using var gateway = TestGateway.Create();
        var client = await OpenFolderAsync(gateway);

        var rest = await client.ResultAsync(Pull, new { previousResultIds = Array.Empty<object>(), partialResultToken = "part" });

        var parts = client.Inbox.Where(static message => (string?)message["method"] == "$/progress")
            .Select(static message => message["params"]!).ToList();
        Assert.All(parts, static part => Assert.Equal("part", (string?)part["token"]));
        Assert.Equal([20, 20], parts.Select(static part => part["value"]!["items"]!.AsArray().Count));
        Assert.Equal(5, rest!["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Files_are_watched_where_the_client_can_and_looked_for_anew_when_it_tells_of_them()
    {
        Write("a.fhirpath", "Patient.nam");
        await using var gateway = TestGateway.Create();
        var didChangeWatchedFiles = new { dynamicRegistration = true };
        var diagnostics = new { refreshSupport = true };
        var client = await OpenFolderAsync(gateway, new { workspace = new { didChangeWatchedFiles, diagnostics } });
        var request = await client.ServerRequestAsync("client/registerCapability");
        Assert.Contains("*.fhirpath", request.ToJsonString(), StringComparison.Ordinal);
        await client.SendAsync(new { jsonrpc = "2.0", id = (int)request["id"]!, result = (object?)null });
        Assert.Single(await PullAsync(client));
        Write("b.fhirpath", "Patient.nam");
        Assert.Single(await PullAsync(client));

        await client.NotifyAsync(
            "workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = UriOf("b.fhirpath"), type = 1 } } });

        await client.ServerRequestAsync("workspace/diagnostic/refresh");
        Assert.Equal(2, (await PullAsync(client)).Count);
    }

    [Fact]
    public async Task Names_of_files_that_nobody_has_open_are_found()
    {
        Write("a.fhirpath", "// @resource Patient\nname.defineVariable('surname').select(%surname)");
        await using var gateway = TestGateway.Create();
        var symbol = new { resolveSupport = new { properties = new[] { "location.range" } } };
        var client = await OpenFolderAsync(gateway, new { workspace = new { symbol } });

        var found = await client.ResultAsync("workspace/symbol", new { query = "surname" });

        Assert.All(found!.AsArray(), item => Assert.Equal(UriOf("a.fhirpath"), (string?)item!["location"]!["uri"]));
        Assert.Contains(found!.AsArray(), static item => (int?)item!["location"]!["range"]?["start"]?["line"] == 1);
    }

    private static async Task<JsonArray> PullAsync(LspClient client, JsonArray? previous = null)
    {
        var previousResultIds = (previous ?? []).Select(
            static item => new { uri = (string?)item!["uri"], value = (string?)item["resultId"] });
        var report = await client.ResultAsync(Pull, new { previousResultIds });
        return report!["items"]!.AsArray();
    }

    private async Task<LspClient> OpenFolderAsync(TestGateway gateway, object? capabilities = null)
    {
        var client = gateway.ConnectLocally().Client;
        await InitializeAsync(client, capabilities);
        return client;
    }

    private async Task InitializeAsync(LspClient client, object? capabilities)
    {
        var workspaceFolders = new[] { new { uri = new Uri(_folder).AbsoluteUri, name = "one" } };
        await client.ResultAsync("initialize", new { capabilities = capabilities ?? new { }, workspaceFolders });
        await client.NotifyAsync("initialized");
    }

    private string UriOf(string name) => new Uri(Path.Combine(_folder, name)).AbsoluteUri;

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}

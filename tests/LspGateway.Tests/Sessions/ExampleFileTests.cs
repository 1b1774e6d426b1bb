namespace FhirPathAspire.LspGateway.Tests.Sessions;

/// <summary>Examples in files: what the client has open, and for a local editor the files of its folder.</summary>
public sealed class ExampleFileTests : IDisposable
{
    private const string Patient = """{"resourceType":"Patient","active":true}""";

    private readonly string _outside = Directory.CreateTempSubdirectory("fhirpath-examples-").FullName;
    private readonly string _folder;

    public ExampleFileTests() => _folder = Directory.CreateDirectory(Path.Combine(_outside, "open folder")).FullName;

    public void Dispose() => Directory.Delete(_outside, recursive: true);

    [Theory]
    [InlineData("@input patient.json", "'status' is no element of Patient.")]
    [InlineData("@inputfile ./inner/p%20q.json", "'status' is no element of Patient.")]
    [InlineData("@data file:patient.json", "'status' is no element of Patient.")]
    [InlineData("@input gone.json", "There is no file 'gone.json' to take an example from.")]
    [InlineData("@input text.json", "The file 'text.json' is no JSON.")]
    [InlineData("@input untyped.json", "The example has no \"resourceType\".")]
    [InlineData("@input ../away.json", "The file '../away.json' is not read: only files below the folder that is open are.")]
    [InlineData("@input linked.json", "The file 'linked.json' is not read: only files below the folder that is open are.")]
    [InlineData("@input linked/away.json", "The file 'linked/away.json' is not read: only files below the folder that is open are.")]
    public async Task A_local_editor_s_documents_take_examples_from_files_below_its_folder(string directive, string message)
    {
        WriteFiles();
        await using var gateway = TestGateway.Create();
        var client = await OpenFolderAsync(gateway);

        await client.OpenAsync($"// {directive}\nstatus", 1, Here("a.fhirpath"));

        var found = Assert.Single(await client.PublishedAsync(1, Here("a.fhirpath")));
        Assert.StartsWith(message, (string?)found!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_question_sees_the_type_of_the_example()
    {
        WriteFiles();
        await using var gateway = TestGateway.Create();
        var client = await OpenFolderAsync(gateway);
        await client.OpenAsync("// @input patient.json\nbirthDate", 1, Here("a.fhirpath"));

        var hover = await client.ResultAsync("textDocument/hover", LspClientDocuments.At(1, 2, Here("a.fhirpath")));

        Assert.Contains("Patient.birthDate", (string?)hover!["contents"]!["value"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_changes_is_read_again()
    {
        WriteFiles();
        await using var gateway = TestGateway.Create();
        var client = await OpenFolderAsync(gateway);
        await client.OpenAsync("// @input patient.json\nstatus", 1, Here("a.fhirpath"));
        Assert.Single(await client.PublishedAsync(1, Here("a.fhirpath")));

        Write("patient.json", """{"resourceType":"Observation"}""");
        await client.NotifyAsync(
            "workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = Here("patient.json"), type = 2 } } });

        Assert.Empty(await client.PublishedAsync(1, Here("a.fhirpath")));
    }

    [Fact]
    public async Task For_a_client_elsewhere_no_file_is_read_and_none_is_said_to_be_missing()
    {
        WriteFiles();
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;

        await client.OpenAsync("// @input patient.json\nstatus\n// @input gone.json\nstatus", 1, Here("a.fhirpath"));

        Assert.Empty(await client.PublishedAsync(1, Here("a.fhirpath")));
    }

    [Fact]
    public async Task A_client_elsewhere_opens_its_examples_itself()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("// @input p q.json\nstatus", 1);
        Assert.Empty(await client.PublishedAsync(1));

        await OpenExampleAsync(client, Patient);
        Assert.Equal("'status' is no element of Patient.", await MessageAsync(client));

        await client.ReplaceAsync(Patient.Replace("Patient", "Observation", StringComparison.Ordinal), 2, Example);
        Assert.Empty(await client.PublishedAsync(1));

        await client.ReplaceAsync("{", 3, Example);
        Assert.Equal("The file 'p q.json' is no JSON.", await MessageAsync(client));

        await client.CloseAsync(Example);
        Assert.Empty(await client.PublishedAsync(1));
    }

    [Fact]
    public async Task An_example_is_no_text_of_expressions()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await OpenExampleAsync(client, Patient);

        Assert.Equal(-32803, await client.ErrorCodeAsync("textDocument/hover", LspClientDocuments.At(0, 3, Example)));
        Assert.DoesNotContain(
            client.Inbox, static message => (string?)message["method"] == "textDocument/publishDiagnostics");
    }

    private const string Example = "file:///test/p%20q.json";

    private static Task OpenExampleAsync(LspClient client, string text) => client.NotifyAsync(
        "textDocument/didOpen",
        new { textDocument = new { uri = Example, languageId = "json", version = 1, text } });

    private static async Task<string?> MessageAsync(LspClient client) =>
        (string?)Assert.Single(await client.PublishedAsync(1))!["message"];

    private async Task<LspClient> OpenFolderAsync(TestGateway gateway)
    {
        var client = gateway.ConnectLocally().Client;
        await client.ResultAsync("initialize", new
        {
            processId = (int?)null,
            capabilities = new { },
            workspaceFolders = new[] { new { uri = new Uri(_folder).AbsoluteUri, name = "open" } },
        });
        await client.NotifyAsync("initialized");
        return client;
    }

    private string Here(string name) => $"{new Uri(_folder).AbsoluteUri}/{name}";

    private void WriteFiles()
    {
        Write("patient.json", Patient);
        Write("inner/p%20q.json", $"\uFEFF{Patient}");
        Write("text.json", "{ text }");
        Write("untyped.json", """[{"resourceType":"Patient"}]""");
        Write("../away.json", Patient);
        File.CreateSymbolicLink(Path.Combine(_folder, "linked.json"), Path.Combine(_outside, "away.json"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "linked"), _outside);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}

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

    private void Write(string text) => File.WriteAllText(Path.Combine(_folder, ".fhirpath-lsp.json"), text);
}

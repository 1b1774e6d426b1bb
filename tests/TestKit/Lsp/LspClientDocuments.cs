using System.Text.Json.Nodes;

namespace FhirPathAspire.TestKit.Lsp;

/// <summary>What editors say, in short.</summary>
public static class LspClientDocuments
{
    public const string Uri = "file:///test/one.fhirpath";

    /// <summary>initialize and initialized.</summary>
    public static async Task<JsonNode> InitializeAsync(this LspClient client, object? capabilities = null, int? processId = null)
    {
        var result = await client.ResultAsync(
            "initialize", new { processId, rootUri = (string?)null, capabilities = capabilities ?? new { } });
        await client.NotifyAsync("initialized");
        return result!;
    }

    public static Task OpenAsync(this LspClient client, string text, int? version = 1, string uri = Uri)
    {
        return client.NotifyAsync(
            "textDocument/didOpen", new { textDocument = new { uri, languageId = "fhirpath", version, text } });
    }

    /// <summary>The whole text anew.</summary>
    public static Task ReplaceAsync(this LspClient client, string text, int? version, string uri = Uri)
    {
        return client.NotifyAsync(
            "textDocument/didChange", new { textDocument = new { uri, version }, contentChanges = new[] { new { text } } });
    }

    /// <summary>A part of the text: lines and columns in the negotiated encoding.</summary>
    public static Task ChangeAsync(
        this LspClient client, (int Line, int Column) start, (int Line, int Column) end, string text, int? version, string uri = Uri)
    {
        return client.NotifyAsync(
            "textDocument/didChange",
            new { textDocument = new { uri, version }, contentChanges = new[] { Edit(start, end, text) } });
    }

    public static object Edit((int Line, int Column) start, (int Line, int Column) end, string text) => new
    {
        range = new
        {
            start = new { line = start.Line, character = start.Column },
            end = new { line = end.Line, character = end.Column },
        },
        text,
    };

    public static Task CloseAsync(this LspClient client, string uri = Uri)
    {
        return client.NotifyAsync("textDocument/didClose", new { textDocument = new { uri } });
    }

    /// <summary>Parameters of a request at a position.</summary>
    public static object At(int line, int character, string uri = Uri)
    {
        return new { textDocument = new { uri }, position = new { line, character } };
    }

    public static object Document(string uri = Uri) => new { textDocument = new { uri } };

    /// <summary>The diagnostics that are published for a version.</summary>
    public static async Task<JsonArray> PublishedAsync(this LspClient client, int? version, string uri = Uri)
    {
        var published = await client.NotificationAsync(
            "textDocument/publishDiagnostics",
            parameters => (string?)parameters?["uri"] == uri && (int?)parameters["version"] == version);
        return published!["diagnostics"]!.AsArray();
    }
}

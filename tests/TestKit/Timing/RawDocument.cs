using System.Text;
using System.Text.Json;

namespace FhirPathAspire.TestKit.Timing;

/// <summary>A document that a <see cref="RawLspClient"/> has opened.</summary>
public sealed class RawDocument
{
    private readonly RawLspClient _client;
    private readonly string _uri;

    private RawDocument(RawLspClient client, string uri) => (_client, _uri) = (client, uri);

    /// <summary>Of the last change that was sent.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>The handshake of a client that is pushed diagnostics with versions.</summary>
    public static async Task InitializeAsync(RawLspClient client, CancellationToken cancellationToken)
    {
        await client.RequestAsync(
            "initialize",
            """
            {"processId":null,"rootUri":null,"capabilities":{"textDocument":{
              "publishDiagnostics":{"versionSupport":true},"hover":{"contentFormat":["markdown","plaintext"]},
              "completion":{"completionItem":{"snippetSupport":true,"documentationFormat":["markdown"]}}}}}
            """,
            cancellationToken);
        await client.NotifyAsync("initialized", "{}", cancellationToken);
    }

    /// <summary>Opens a document.</summary>
    /// <param name="client">Initialised.</param>
    /// <param name="uri">Its name.</param>
    /// <param name="languageId">Such as <c>fhirpath</c>.</param>
    /// <param name="text">Its first version.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<RawDocument> OpenAsync(
        RawLspClient client, string uri, string languageId, string text, CancellationToken cancellationToken)
    {
        var quoted = JsonEncodedText.Encode(text);
        await client.NotifyAsync(
            "textDocument/didOpen",
            $$$"""{"textDocument":{"uri":"{{{uri}}}","languageId":"{{{languageId}}}","version":1,"text":"{{{quoted}}}"}}""",
            cancellationToken);
        return new RawDocument(client, uri);
    }

    /// <summary>Replaces characters of one line.</summary>
    public ValueTask ChangeAsync(int line, Range columns, string text, CancellationToken cancellationToken)
    {
        var start = $$"""{"line":{{line}},"character":{{columns.Start.Value}}}""";
        var end = $$"""{"line":{{line}},"character":{{columns.End.Value}}}""";
        var change = $$$"""{"range":{"start":{{{start}}},"end":{{{end}}}},"text":"{{{JsonEncodedText.Encode(text)}}}"}""";
        return _client.NotifyAsync(
            "textDocument/didChange",
            $$$"""{"textDocument":{"uri":"{{{_uri}}}","version":{{{++Version}}}},"contentChanges":[{{{change}}}]}""",
            cancellationToken);
    }

    /// <summary>Asks what is at a position: <c>textDocument/hover</c> and the like.</summary>
    public ValueTask<ReadOnlyMemory<byte>> AskAsync(
        string method, int line, int character, CancellationToken cancellationToken) => _client.RequestAsync(
            method,
            $$$"""{"textDocument":{"uri":"{{{_uri}}}"},"position":{"line":{{{line}}},"character":{{{character}}}}}""",
            cancellationToken);

    /// <summary>Waits for the diagnostics of the current version.</summary>
    public ValueTask<ReadOnlyMemory<byte>> DiagnosticsAsync(CancellationToken cancellationToken)
    {
        var version = Encoding.UTF8.GetBytes($"\"version\":{Version}");
        return _client.NotificationAsync(
            "textDocument/publishDiagnostics",
            message => message.Span.IndexOf(version) is >= 0 and var at && !char.IsAsciiDigit(CharAfter(message.Span, at)),
            cancellationToken);

        char CharAfter(ReadOnlySpan<byte> json, int at) => (char)json[at + version.Length];
    }
}

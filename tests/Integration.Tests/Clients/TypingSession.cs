using System.Text.Json;
using System.Text.Json.Serialization;

namespace FhirPathAspire.Integration.Tests.Clients;

/// <summary>
/// What somebody does in an editor: opens a document, points at a name, writes one more expression, makes a mistake
/// and corrects it. Becomes <c>session.json</c>, which the scripts beside this file read.
/// </summary>
internal sealed record TypingSession
{
    private const string Expressions = "// @resource Patient\nname.given.first()\n";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The document as it is opened.</summary>
    public string Text { get; init; } = Expressions;

    /// <summary>The name, at its last place, that is hovered over.</summary>
    public string HoverOver { get; } = "given";

    /// <summary>
    /// Written at the end of the document; then completion is asked for. What is behind the emoji (two UTF-16 code
    /// units, four bytes) and the Chinese characters (one unit, three bytes) is found only by clients and servers
    /// that count in the same units.
    /// </summary>
    public string Typed { get; } = "name.where(text = '😀 名前').";

    /// <summary>Written next; no element of HumanName.</summary>
    public string Mistake { get; } = "gven";

    /// <summary>Replaces the mistake; clients that can take an offer write the beginning and take this.</summary>
    public string Correction { get; } = "given";

    /// <summary>So much of the correction that nothing else is offered.</summary>
    public string Beginning { get; } = "giv";

    /// <summary>The command line that starts the server, or a program that connects to it.</summary>
    public IReadOnlyList<string>? Server { get; init; }

    /// <summary>Whether that command line starts the server itself, which ends with the session.</summary>
    public bool StartsServer { get; init; }

    /// <summary>The port of a server that runs, for clients that connect by themselves.</summary>
    public int? Port { get; init; }

    /// <summary>The WebSocket of a server that runs.</summary>
    public Uri? Address { get; init; }

    /// <summary>The browser to use, where one is needed.</summary>
    public string? Browser { get; init; }

    /// <summary>The files of cases to run instead of typing, where the client does that.</summary>
    public IReadOnlyList<string>? Features { get; init; }

    /// <summary>The same with enough text before it that CodeMirror sends changes instead of the whole text.</summary>
    public TypingSession BehindLongText() => this with
    {
        Text = string.Concat(Enumerable.Repeat($"// {new string('-', 60)}\n", 20)) + Expressions,
    };

    /// <summary>Where the mistake is marked, counted from 0.</summary>
    public int MistakeLine() => Text.Count(static character => character == '\n');

    /// <summary>The document as it has to be in the end.</summary>
    public string TextInTheEnd() => Text + Typed + Correction;

    /// <summary>Writes <c>session.json</c>, and the document for editors that open a file.</summary>
    public void WriteTo(string folder)
    {
        var file = Path.Combine(folder, "patient.fhirpath");
        File.WriteAllText(file, Text);
        var session = JsonSerializer.SerializeToNode(this, Json)?.AsObject() ?? [];
        session["file"] = file;
        session["uri"] = new Uri(file).AbsoluteUri;
        File.WriteAllText(Path.Combine(folder, "session.json"), session.ToJsonString(Json));
    }
}

using System.Text.Json.Nodes;

namespace FhirPathAspire.LspGateway.Tests.Positions;

/// <summary>
/// What every feature points at is the same words, however columns are counted and lines end, in a document full of
/// emoji, Chinese characters and combining marks.
/// </summary>
public sealed class PositionMatrixTests
{
    private const string Text = """
        // 😀 漢字 e\u0301
        // @resource Patient
        /* 😀
           漢字 */ '😀漢e\u0301' | name.where(text = '😀 名前').given
        name.defineVariable('名😀').select(%`名😀`.where($this = '漢') | %`名😀`)
        '😀' | name.gven  |  name.giv
        '漢字' | name.where(use = '😀')
        '😀'.defineVariable('abc').select('漢' & %abc)
        // @input 名前😀.json
        '😀漢' | name.where(
          given = '漢')

        """;

    public static TheoryData<string, string> Matrix { get; } = new(
        from encoding in new[] { "utf-8", "utf-16", "utf-32" }
        from lineEnd in new[] { "\n", "\r\n", "\r" }
        select (encoding, lineEnd));

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Every_feature_points_at_the_right_words(string encoding, string lineEnd)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(Counting(encoding))).Client;
        var text = new ClientText(
            Text.Replace("\\u0301", "\u0301", StringComparison.Ordinal).ReplaceLineEndings(lineEnd), encoding);
        await client.OpenAsync(text.Text);
        var found = new List<string>();
        foreach (var (method, parameters) in Questions(text))
        {
            var answer = await client.ResultAsync(method, parameters);
            var words = Words(method, answer, text).Select(static word => word.ReplaceLineEndings("⏎"));
            found.Add($"{method["textDocument/".Length..]}: {string.Join(" ¦ ", words)}");
        }

        Assert.Equal(await ExpectedAsync(found), found);
    }

    // UPDATE_EXPECT=1 rewrites the file: read what becomes of it.
    private static async Task<string[]> ExpectedAsync(List<string> found)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var file = Path.Combine(Repository.Root, "tests", "LspGateway.Tests", "Positions", "words.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECT") == "1")
        {
            await File.WriteAllLinesAsync(file, found, cancellation);
        }

        return await File.ReadAllLinesAsync(file, cancellation);
    }

    private static object Counting(string encoding) => new
    {
        general = new { positionEncodings = new[] { encoding } },
        textDocument = new
        {
            codeAction = new
            {
                codeActionLiteralSupport = new { codeActionKind = new { valueSet = new[] { "quickfix", "refactor" } } },
            },
            semanticTokens = new
            {
                requests = new { full = true },
                tokenTypes = new[] { "property", "function", "variable", "string", "operator", "comment", "keyword" },
                tokenModifiers = Array.Empty<string>(),
                formats = new[] { "relative" },
            },
        },
    };

    private static IEnumerable<(string Method, JsonObject Parameters)> Questions(ClientText text)
    {
        yield return At("hover", text.PositionIn("given"));
        yield return At("completion", text.PositionBehind("giv", 1));
        yield return At("definition", text.PositionIn("名😀`", 1));
        yield return At("references", text.PositionIn("名😀`", 1), ("context", new { includeDeclaration = true }));
        yield return At("documentHighlight", text.PositionIn("名😀`"));
        yield return At("prepareRename", text.PositionIn("名😀`"));
        yield return At("rename", text.PositionIn("名😀`"), ("newName", "新"));
        yield return Of("selectionRange", ("positions", new[] { text.PositionIn("given") }));
        yield return Of("documentSymbol");
        yield return Of("diagnostic");
        yield return Of("semanticTokens/full");
        yield return Of(
            "codeAction",
            ("range", text.RangeOf("gven")),
            ("context", new { diagnostics = Array.Empty<object>(), only = new[] { "quickfix" } }));
        yield return Of(
            "codeAction",
            ("range", text.RangeOf("name.where(use = '😀')")),
            ("context", new { diagnostics = Array.Empty<object>(), only = new[] { "refactor" } }));
        yield return Of("foldingRange");
        yield return Of("documentLink");
        yield return At("linkedEditingRange", text.PositionIn("abc", 1));
        yield return Of("inlayHint", ("range", text.Whole));
        yield return Of("codeLens");
        yield return Of("formatting", ("options", new { tabSize = 4, insertSpaces = true }));
    }

    private static (string, JsonObject) At(string feature, object position, params (string, object)[] more) =>
        Of(feature, [("position", position), .. more]);

    private static (string, JsonObject) Of(string feature, params (string Name, object Value)[] more)
    {
        var parameters = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = LspClientDocuments.Uri } };
        foreach (var (name, value) in more)
        {
            parameters[name] = System.Text.Json.JsonSerializer.SerializeToNode(value);
        }

        return ($"textDocument/{feature}", parameters);
    }

    private static IEnumerable<string> Words(string method, JsonNode? answer, ClientText text) => method switch
    {
        "textDocument/semanticTokens/full" => Tokens(answer!["data"]!.AsArray(), text),
        "textDocument/foldingRange" => answer!.AsArray().Select(fold => Folded(fold!, text)),
        "textDocument/inlayHint" => answer!.AsArray().Select(hint => BeforeHint(hint!, text)),
        "textDocument/selectionRange" => RangesIn(answer).Select(text.Cut).Take(3),
        _ => RangesIn(answer).Select(text.Cut).Distinct(),
    };

    // Every range of an answer, in the order in which they stand in it.
    private static IEnumerable<JsonNode> RangesIn(JsonNode? node) => node switch
    {
        JsonObject range when range.ContainsKey("start") && range.ContainsKey("end") => [range],
        JsonObject parent => parent.SelectMany(static property => RangesIn(property.Value)),
        JsonArray items => items.SelectMany(RangesIn),
        _ => [],
    };

    private static IEnumerable<string> Tokens(JsonArray data, ClientText text)
    {
        var (line, column) = (0, 0);
        for (var at = 0; at < data.Count; at += 5)
        {
            var lines = (int)data[at]!;
            (line, column) = (line + lines, (lines == 0 ? column : 0) + (int)data[at + 1]!);
            yield return text.Text[text.OffsetOf(line, column)..text.OffsetOf(line, column + (int)data[at + 2]!)];
        }
    }

    private static string Folded(JsonNode fold, ClientText text) => text.Text[
        text.OffsetOf((int)fold["startLine"]!, (int?)fold["startCharacter"] ?? 0)
        ..text.OffsetOf((int)fold["endLine"]!, (int?)fold["endCharacter"] ?? 0)];

    // The line up to the hint.
    private static string BeforeHint(JsonNode hint, ClientText text)
    {
        var line = (int)hint["position"]!["line"]!;
        return text.Text[text.OffsetOf(line, 0)..text.OffsetOf(line, (int)hint["position"]!["character"]!)];
    }
}

using System.Text.Json.Nodes;
using CsCheck;
using FhirPathAspire.LspGateway.Colours;

namespace FhirPathAspire.LspGateway.Tests.Features;

/// <summary>The requests for semantic tokens, in the legend and the units of the client.</summary>
public sealed class SemanticTokensTests
{
    private const string Full = "textDocument/semanticTokens/full";

    private static readonly string[] AllTypes =
    [
        "namespace", "type", "class", "parameter", "variable", "property", "enumMember", "function", "method", "macro",
        "keyword", "comment", "string", "number", "operator", "decorator",
    ];

    private static readonly string[] AllModifiers = ["declaration", "readonly", "deprecated", "defaultLibrary"];

    [Fact]
    public async Task A_client_that_colours_nothing_is_offered_nothing()
    {
        await using var gateway = TestGateway.Create();
        var result = await gateway.Connect().Client.InitializeAsync();
        Assert.Null(result["capabilities"]!["semanticTokensProvider"]);
    }

    [Fact]
    public async Task The_legend_has_only_what_the_client_lists()
    {
        await using var gateway = TestGateway.Create();
        var result = await gateway.Connect().Client.InitializeAsync(
            Capabilities(["variable", "function", "string", "cheese"], ["readonly"]));
        var provider = result["capabilities"]!["semanticTokensProvider"]!;
        Assert.Equal(["variable", "function", "string"], Strings(provider["legend"]!["tokenTypes"]));
        Assert.Equal(["readonly"], Strings(provider["legend"]!["tokenModifiers"]));
        Assert.True((bool)provider["range"]!);
        Assert.True((bool)provider["full"]!["delta"]!);
    }

    [Fact]
    public async Task What_the_client_has_no_name_for_is_left_out() => Assert.Equal(
        ["0:0 Patient class", "0:8 name property", "0:21 '😀' string"],
        await TokensAsync("Patient.name.where(a='😀')", ["class", "property", "string"], "utf-16", skip: ["a"]));

    [Theory]
    [InlineData("utf-8", 1, 14)]
    [InlineData("utf-16", 1, 12)]
    [InlineData("utf-32", 1, 11)]
    public async Task Places_are_counted_as_was_agreed(string encoding, int line, int column)
    {
        var tokens = await TokensAsync("// 漢\r\n'😀' | id & '漢' /* 😀 */ | name", AllTypes, encoding, skip: []);

        Assert.Contains($"{line}:{column} '漢' string", tokens);
        Assert.Contains("0:0 // 漢 comment", tokens);
        Assert.Contains(tokens, token => token.EndsWith(" name property", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, "0:0 /* a comment|1:0  b comment|3:0 c */ comment|3:5 id property")]
    [InlineData(true, "0:0 /* a\r\n b\n\nc */ comment|3:5 id property")]
    public async Task A_comment_of_several_lines_is_cut_for_those_who_need_it(bool multiline, string expected)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(Capabilities(AllTypes, [], "utf-16", multiline))).Client;
        const string Text = "/* a\r\n b\n\nc */ id";
        await client.OpenAsync(Text);
        var result = await client.ResultAsync(Full, LspClientDocuments.Document());
        var legend = LegendOf(await LegendAsync(AllTypes));
        Assert.Equal(expected.Split('|'), Decode(Text, Numbers(result!["data"]), legend, "utf-16"));
    }

    [Fact]
    public async Task A_change_is_answered_with_what_changed()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(Capabilities(AllTypes, AllModifiers))).Client;
        await client.OpenAsync(string.Join('\n', Enumerable.Repeat("Patient.name.given", 50)));
        var first = (await client.ResultAsync(Full, LspClientDocuments.Document()))!;
        await client.ChangeAsync((20, 0), (20, 7), "Patient.contact", 2);

        var delta = (await DeltaAsync(client, (string?)first["resultId"]))!;
        var edit = Assert.Single(delta["edits"]!.AsArray())!;
        var whole = (await client.ResultAsync(Full, LspClientDocuments.Document()))!;

        Assert.InRange(edit["data"]!.AsArray().Count, 5, 20);
        var data = Numbers(first["data"]).ToList();
        data.RemoveRange((int)edit["start"]!, (int)edit["deleteCount"]!);
        data.InsertRange((int)edit["start"]!, Numbers(edit["data"]));
        Assert.Equal(Numbers(whole["data"]), data);
        Assert.Equal((string?)whole["resultId"], (string?)delta["resultId"]);
    }

    [Fact]
    public async Task An_answer_that_is_not_known_any_more_is_given_whole()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(Capabilities(AllTypes, AllModifiers))).Client;
        await client.OpenAsync("Patient.name");
        var first = (await client.ResultAsync(Full, LspClientDocuments.Document()))!;
        Assert.Empty((await DeltaAsync(client, (string?)first["resultId"]))!["edits"]!.AsArray());
        Assert.NotNull((await DeltaAsync(client, "nobody knows"))!["data"]);

        await client.CloseAsync();
        await client.OpenAsync("Patient.name");
        Assert.NotNull((await DeltaAsync(client, (string?)first["resultId"]))!["data"]);
    }

    [Fact]
    public async Task A_range_has_the_tokens_of_that_range()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(Capabilities(AllTypes, []))).Client;
        const string Text = "Patient.name\nPatient.name.given\nPatient.id";
        await client.OpenAsync(Text);
        var result = await client.ResultAsync("textDocument/semanticTokens/range", new
        {
            textDocument = new { uri = LspClientDocuments.Uri },
            range = new { start = new { line = 1, character = 8 }, end = new { line = 2, character = 0 } },
        });
        Assert.Equal(
            ["1:8 name property", "1:13 given property"],
            Decode(Text, Numbers(result!["data"]), LegendOf(await LegendAsync(AllTypes)), "utf-16"));
        Assert.Null(result["resultId"]);
    }

    [Fact]
    public void What_is_kept_is_bounded_and_what_is_closed_is_dropped()
    {
        var history = new SemanticHistory();
        for (var document = 0; document < 100; document++)
        {
            history.Keep($"{document}", "1", new int[SemanticHistory.MostNumbers / 10]);
        }

        Assert.InRange(history.Count, 1, SemanticHistory.MostNumbers);
        Assert.Null(history.Find("0", "1"));
        Assert.NotNull(history.Find("99", "1"));
        history.Forget("99");
        Assert.Null(history.Find("99", "1"));
        history.Keep("large", "1", new int[SemanticHistory.MostNumbers + 1]);
        Assert.Null(history.Find("large", "1"));
    }

    [Fact]
    public void A_change_turns_the_numbers_before_into_those_after() => Gen.Select(Tokens, Tokens, Tokens, Tokens).Sample(
        (head, before, after, tail) =>
        {
            int[] old = [.. head, .. before, .. tail];
            int[] next = [.. head, .. after, .. tail];
            var data = old.ToList();
            foreach (var edit in SemanticDelta.Between(old, next))
            {
                Assert.Equal(0, edit.Start % 5);
                Assert.Equal(0, edit.DeleteCount % 5);
                Assert.Equal(0, edit.Data.Count % 5);
                data.RemoveRange(edit.Start, edit.DeleteCount);
                data.InsertRange(edit.Start, edit.Data);
            }

            Assert.Equal(next, data);
        },
        iter: 2_000);

    private static Gen<int[]> Tokens => Gen.Int[0, 2].Array[0, 4].Select(static numbers =>
        numbers.SelectMany(static number => Enumerable.Repeat(number, 5)).ToArray());

    private static Task<JsonNode?> DeltaAsync(LspClient client, string? previousResultId) => client.ResultAsync(
        $"{Full}/delta", new { textDocument = new { uri = LspClientDocuments.Uri }, previousResultId });

    private static async Task<IReadOnlyList<string>> TokensAsync(
        string text, string[] types, string encoding, string[] skip)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(Capabilities(types, [], encoding))).Client;
        await client.OpenAsync(text);
        var result = await client.ResultAsync(Full, LspClientDocuments.Document());
        var tokens = Decode(text, Numbers(result!["data"]), LegendOf(await LegendAsync(types)), encoding);
        return [.. tokens.Where(token => !skip.Contains(token.Split(' ')[1]))];
    }

    private static async Task<JsonNode> LegendAsync(string[] types)
    {
        await using var gateway = TestGateway.Create();
        var result = await gateway.Connect().Client.InitializeAsync(Capabilities(types, []));
        return result["capabilities"]!["semanticTokensProvider"]!["legend"]!;
    }

    private static object Capabilities(
        string[] tokenTypes, string[] tokenModifiers, string encoding = "utf-16", bool multilineTokenSupport = false) => new
    {
        general = new { positionEncodings = new[] { encoding } },
        textDocument = new { semanticTokens = new { tokenTypes, tokenModifiers, multilineTokenSupport } },
    };

    private static string[] LegendOf(JsonNode legend) => Strings(legend["tokenTypes"]);

    private static string[] Strings(JsonNode? array) => [.. array!.AsArray().Select(static item => (string)item!)];

    private static int[] Numbers(JsonNode? array) => [.. array!.AsArray().Select(static item => (int)item!)];

    // line:column text type
    private static List<string> Decode(string text, int[] data, string[] legend, string encoding)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var (line, column) = (0, 0);
        var tokens = new List<string>();
        for (var index = 0; index < data.Length; index += 5)
        {
            column = data[index] == 0 ? column + data[index + 1] : data[index + 1];
            line += data[index];
            var rest = text[StartOf(text, lines, line)..];
            tokens.Add($"{line}:{column} {Cut(rest, column, data[index + 2], encoding)} {legend[data[index + 3]]}");
        }

        return tokens;
    }

    private static int StartOf(string text, string[] lines, int line)
    {
        var start = 0;
        for (var index = 0; index < line; index++)
        {
            start += lines[index].Length;
            start += text.AsSpan(start).StartsWith("\r\n") ? 2 : 1;
        }

        return start;
    }

    private static string Cut(string text, int column, int length, string encoding) => encoding switch
    {
        "utf-8" => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text), column, length),
        "utf-32" => string.Concat(text.EnumerateRunes().Skip(column).Take(length)),
        _ => text.Substring(column, length),
    };
}

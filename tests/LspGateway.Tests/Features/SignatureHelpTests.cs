using System.Text.Json.Nodes;

namespace FhirPathAspire.LspGateway.Tests.Features;

/// <summary>textDocument/signatureHelp in the form that the client says it can take.</summary>
public sealed class SignatureHelpTests
{
    [Fact]
    public async Task It_is_advertised_with_the_characters_that_begin_an_argument()
    {
        await using var gateway = TestGateway.Create();
        var result = await gateway.Connect().Client.InitializeAsync();
        var provider = result["capabilities"]!["signatureHelpProvider"]!;
        Assert.Equal(["(", ","], provider["triggerCharacters"]!.AsArray().Select(static mark => (string?)mark));
        Assert.Equal([")"], provider["retriggerCharacters"]!.AsArray().Select(static mark => (string?)mark));
    }

    [Fact]
    public async Task An_older_client_gets_parameters_as_text()
    {
        var help = (await HelpAsync(new { }, "Patient.id.substring(1, "))!;
        var signature = Assert.Single(help["signatures"]!.AsArray())!;
        Assert.Equal("substring(start : Integer [, length : Integer]) : String", (string?)signature["label"]);
        Assert.Equal("length : Integer", (string?)signature["parameters"]![1]!["label"]);
        Assert.Equal("markdown", (string?)signature["documentation"]!["kind"]);
        Assert.Equal((0, 1), ((int)help["activeSignature"]!, (int)help["activeParameter"]!));
        Assert.Null(signature["activeParameter"]);
    }

    [Fact]
    public async Task A_newer_client_gets_offsets_and_the_active_parameter_of_the_signature()
    {
        var information = new
        {
            documentationFormat = new[] { "plaintext" },
            parameterInformation = new { labelOffsetSupport = true },
            activeParameterSupport = true,
        };
        var signature = (await HelpAsync(information, "Patient.id.substring(1, "))!["signatures"]![0]!;
        Assert.Equal([29, 45], signature["parameters"]![1]!["label"]!.AsArray().Select(static offset => (int)offset!));
        Assert.Equal("plaintext", (string?)signature["parameters"]![1]!["documentation"]!["kind"]);
        Assert.Equal(1, (int)signature["activeParameter"]!);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_argument_too_many_has_no_parameter(bool noActiveParameterSupport)
    {
        var help = (await HelpAsync(new { noActiveParameterSupport }, "Patient.id.startsWith('a', "))!.AsObject();
        Assert.True(help.ContainsKey("activeParameter"));
        Assert.Equal(noActiveParameterSupport ? null : 1, (int?)help["activeParameter"]);
    }

    [Fact]
    public async Task Outside_of_calls_the_answer_is_null() => Assert.Null(await HelpAsync(new { }, "Patient.id"));

    [Theory]
    [InlineData("utf-8", 21)]
    [InlineData("utf-16", 17)]
    [InlineData("utf-32", 16)]
    public async Task The_place_is_counted_as_was_agreed(string encoding, int column)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(new { general = new { positionEncodings = new[] { encoding } } })).Client;
        await client.OpenAsync("// 漢\r\n'😀漢' | id.where(), trace()");
        var help = await client.ResultAsync("textDocument/signatureHelp", LspClientDocuments.At(1, column));
        Assert.StartsWith("where(", (string?)help!["signatures"]![0]!["label"], StringComparison.Ordinal);
    }

    private static async Task<JsonNode?> HelpAsync(object signatureInformation, string text)
    {
        await using var gateway = TestGateway.Create();
        var capabilities = new { textDocument = new { signatureHelp = new { signatureInformation } } };
        var client = (await gateway.StartAsync(capabilities)).Client;
        await client.OpenAsync(text);
        return await client.ResultAsync("textDocument/signatureHelp", LspClientDocuments.At(0, text.Length));
    }
}

using FhirPath.Analysis.V1;
using Google.Protobuf;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Tests;

public sealed class RpcTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Misspelled = "// @resource Patient\nname.gven";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Diagnose_reports_a_misspelled_element_at_its_name_with_a_repair()
    {
        var reply = await service.Client.DiagnoseAsync(
            new DiagnoseRequest { Document = Texts.WithText(Misspelled) }, cancellationToken: Cancelled);

        var diagnostic = Assert.Single(reply.Diagnostics);
        Assert.Equal(Severity.Error, diagnostic.Severity);
        Assert.Equal(Misspelled.IndexOf("gven", StringComparison.Ordinal), diagnostic.Span.Start);
        Assert.Equal("gven".Length, diagnostic.Span.Length);
        Assert.Contains(diagnostic.Fixes, static fix => fix.Edits.Any(static edit => edit.NewText == "given"));
    }

    [Fact]
    public async Task Findings_come_without_fixes_where_nobody_wants_them()
    {
        var document = Texts.WithText(Misspelled);

        var reply = await service.Client.DiagnoseAsync(
            new DiagnoseRequest { Document = document, OmitFixes = true }, cancellationToken: Cancelled);

        var whole = Assert.Single((await DiagnoseAsync(document)).Diagnostics);
        Assert.NotEmpty(whole.Fixes);
        whole.Fixes.Clear();
        Assert.Equal(whole, Assert.Single(reply.Diagnostics));
    }

    [Fact]
    public async Task Rules_of_the_request_decide_what_is_reported()
    {
        var document = Texts.WithText(Misspelled);
        document.Options = new AnalysisOptions
        {
            Rules = { new RuleSetting { Rule = "unknown-element", Level = RuleLevel.Hint } },
        };
        var expression = new CheckExpressionRequest
        {
            Expression = "Patient.nam",
            Options = new AnalysisOptions { Rules = { new RuleSetting { Rule = "FP2001", Level = RuleLevel.Off } } },
        };

        var inDocument = await service.Client.DiagnoseAsync(
            new DiagnoseRequest { Document = document }, cancellationToken: Cancelled);
        var alone = await service.Client.CheckExpressionAsync(expression, cancellationToken: Cancelled);

        Assert.Equal(Severity.Hint, Assert.Single(inDocument.Diagnostics).Severity);
        Assert.Empty(alone.Diagnostics);
    }

    [Fact]
    public async Task A_caller_that_provides_example_files_is_asked_for_those_it_lacks()
    {
        var document = Texts.WithText(Texts.Unique("// @input a.json\nstatus\n// @input b.json\nstatus"));
        Assert.Empty((await DiagnoseAsync(document)).Diagnostics);
        document.Options = new AnalysisOptions
        {
            ExampleFiles = new ExampleFiles
            {
                Files = { new ExampleFile { Path = "a.json", State = ExampleFileState.Resource, ResourceType = "Patient" } },
            },
        };

        var failure = await FailureAsync(document);

        Assert.Equal(StatusCode.FailedPrecondition, failure.StatusCode);
        var paths = ExampleFilePaths.Parser.ParseFrom(failure.Trailers.GetValueBytes("fhirpath-example-files-bin"));
        Assert.Equal(["b.json"], paths.Paths);

        document.Options.ExampleFiles.Files.Add(new ExampleFile { Path = "b.json" });
        Assert.Equal("FP2001", Assert.Single((await DiagnoseAsync(document)).Diagnostics).Code);
    }

    [Fact]
    public async Task A_change_of_an_earlier_text_is_the_same_as_the_text()
    {
        var before = Texts.Unique("// @resource Patient\nname.given\nname.famly");
        var after = before.Replace("given", "gven", StringComparison.Ordinal);
        await DiagnoseAsync(Texts.WithText(before));

        var changed = await DiagnoseAsync(Texts.WithChange(before, after, before.IndexOf("given", StringComparison.Ordinal) + 1, 1, ""));

        Assert.Equal(2, changed.Diagnostics.Count);
        Assert.Equal(await DiagnoseAsync(Texts.ByHash(after)), changed);
        Assert.Equal(await DiagnoseAsync(new Document { Text = after }), changed);
    }

    [Fact]
    public async Task A_change_of_a_text_that_is_not_here_asks_for_the_text()
    {
        var before = Texts.Unique("name");
        var failure = await FailureAsync(Texts.WithChange(before, before + ".x", before.Length, 0, ".x"));

        Assert.Equal(StatusCode.FailedPrecondition, failure.StatusCode);
        Assert.Equal("1", failure.Trailers.GetValue("fhirpath-text-required"));
    }

    [Theory]
    [InlineData(0, 1, "x")]
    [InlineData(-1, 1, "")]
    [InlineData(0, 100_000, "")]
    [InlineData(int.MaxValue, 1, "")]
    [InlineData(int.MaxValue, int.MaxValue, "")]
    public async Task A_change_that_does_not_make_the_text_is_refused(int start, int length, string newText)
    {
        var before = Texts.Unique("name");
        await DiagnoseAsync(Texts.WithText(before));

        var failure = await FailureAsync(Texts.WithChange(before, before + ".x", start, length, newText));

        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
    }

    [Fact]
    public async Task Of_a_text_that_is_typed_on_the_last_versions_are_kept()
    {
        var texts = Enumerable.Range(0, 4).Select(static count => new string('a', count)).ToArray();
        var first = Texts.Unique("");
        await DiagnoseAsync(Texts.WithText(first));
        for (var index = 1; index < texts.Length; index++)
        {
            var before = first + texts[index - 1];
            await DiagnoseAsync(Texts.WithChange(before, first + texts[index], before.Length, 0, "a"));
        }

        await DiagnoseAsync(Texts.ByHash(first + texts[3]));
        await DiagnoseAsync(Texts.ByHash(first + texts[2]));
        Assert.Equal(StatusCode.FailedPrecondition, (await FailureAsync(Texts.ByHash(first + texts[0]))).StatusCode);
    }

    private async Task<DiagnoseReply> DiagnoseAsync(Document document) => await service.Client.DiagnoseAsync(
        new DiagnoseRequest { Document = document }, cancellationToken: Cancelled);

    private Task<RpcException> FailureAsync(Document document) =>
        Assert.ThrowsAsync<RpcException>(() => DiagnoseAsync(document));

    [Fact]
    public async Task Every_rule_is_listed_with_its_page()
    {
        var reply = await service.Client.ListRulesAsync(new ListRulesRequest(), cancellationToken: Cancelled);

        Assert.Equal(
            FhirPath.Language.Diagnostics.DiagnosticTable.Rows.Select(static row => (row.Code, row.Name)),
            reply.Rules.Select(static rule => (rule.Code, rule.Name)));
        Assert.All(reply.Rules, static rule => Assert.NotEqual(Severity.Unspecified, rule.Severity));
        Assert.All(reply.Rules, static rule => Assert.EndsWith(".", rule.Summary, StringComparison.Ordinal));
        Assert.All(reply.Rules, static rule => Assert.StartsWith(
            $"# {rule.Code} {rule.Name}\n", rule.DocumentationMarkdown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hover_tells_the_type_of_an_element()
    {
        const string Text = "// @resource Patient\nname.given";

        var reply = await service.Client.HoverAsync(
            new HoverRequest { Document = Texts.WithText(Text), Offset = Text.Length - 2 }, cancellationToken: Cancelled);

        Assert.Contains("string", reply.Hover.Markdown, StringComparison.Ordinal);
        Assert.Equal("given", Text.Substring(reply.Hover.Span.Start, reply.Hover.Span.Length));
    }

    [Fact]
    public async Task Hover_over_nothing_is_no_hover_and_no_error()
    {
        var reply = await service.Client.HoverAsync(
            new HoverRequest { Document = Texts.WithText("   "), Offset = 1 }, cancellationToken: Cancelled);

        Assert.Null(reply.Hover);
    }

    [Fact]
    public async Task Complete_offers_elements_after_a_dot()
    {
        const string Text = "// @resource Patient\nname.";

        var reply = await service.Client.CompleteAsync(
            new CompleteRequest { Document = Texts.WithText(Text), Offset = Text.Length }, cancellationToken: Cancelled);

        Assert.Contains(reply.Items, static item => item is { Label: "given", Kind: CompletionKind.Element });
    }

    [Fact]
    public async Task The_syntax_tree_of_a_document_is_text()
    {
        var reply = await service.Client.SyntaxTreeAsync(
            new SyntaxTreeRequest { Document = Texts.WithText("name.given") }, cancellationToken: Cancelled);

        Assert.Contains("given", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expression_by_itself_is_checked_in_its_context()
    {
        var reply = await service.Client.CheckExpressionAsync(
            new CheckExpressionRequest { Expression = "birthDate", Options = new() { Context = "Patient" } },
            cancellationToken: Cancelled);

        Assert.Empty(reply.Diagnostics);
        Assert.Equal("date", reply.Type.Name);
        Assert.False(reply.Type.Collection);
    }

    [Fact]
    public async Task A_text_that_the_replica_lacks_is_asked_for()
    {
        var text = Texts.Unique("name");

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await service.Client.DiagnoseAsync(
            new DiagnoseRequest { Document = Texts.ByHash(text) }, cancellationToken: Cancelled));

        Assert.Equal(StatusCode.FailedPrecondition, failure.StatusCode);
        Assert.Equal("1", failure.Trailers.GetValue("fhirpath-text-required"));
    }

    [Fact]
    public async Task A_text_that_was_sent_once_is_known_by_its_hash()
    {
        var text = Texts.Unique(Misspelled);
        var first = await service.Client.DiagnoseAsync(
            new DiagnoseRequest { Document = Texts.WithText(text) }, cancellationToken: Cancelled);

        var second = await service.Client.DiagnoseAsync(
            new DiagnoseRequest { Document = Texts.ByHash(text) }, cancellationToken: Cancelled);

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_known_text_can_be_read_with_other_options()
    {
        var text = Texts.Unique("component.value");
        await service.Client.DiagnoseAsync(
            new DiagnoseRequest { Document = Texts.WithText(text) }, cancellationToken: Cancelled);
        var document = Texts.ByHash(text);
        document.Options = new AnalysisOptions { Context = "Patient" };

        var reply = await service.Client.DiagnoseAsync(
            new DiagnoseRequest { Document = document }, cancellationToken: Cancelled);

        Assert.Single(reply.Diagnostics);
    }

    [Fact]
    public async Task A_text_can_not_be_put_under_the_hash_of_another()
    {
        var document = new Document { ContentHash = Texts.HashOf("name"), Text = "nmae" };

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await service.Client.DiagnoseAsync(
            new DiagnoseRequest { Document = document }, cancellationToken: Cancelled));

        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
    }

    [Fact]
    public async Task A_text_without_a_hash_is_answered_and_never_given_to_another_caller()
    {
        await service.Client.DiagnoseAsync(
            new DiagnoseRequest { Document = new Document { Text = Misspelled } }, cancellationToken: Cancelled);

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await service.Client.SyntaxTreeAsync(
            new SyntaxTreeRequest { Document = new Document() }, cancellationToken: Cancelled));

        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
    }

    [Fact]
    public async Task A_request_without_a_document_is_the_callers_mistake()
    {
        var failure = await Assert.ThrowsAsync<RpcException>(
            async () => await service.Client.HoverAsync(new HoverRequest(), cancellationToken: Cancelled));

        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(1_000)]
    [InlineData(int.MaxValue)]
    public async Task An_offset_outside_the_text_is_no_reason_to_fail(int offset)
    {
        var document = Texts.WithText("name.given");

        await service.Client.HoverAsync(
            new HoverRequest { Document = document, Offset = offset }, cancellationToken: Cancelled);
        await service.Client.CompleteAsync(
            new CompleteRequest { Document = document, Offset = offset }, cancellationToken: Cancelled);
    }

    [Fact]
    public async Task A_document_of_the_largest_size_is_taken()
    {
        var text = new string(' ', 4 * 1024 * 1024 - 4) + "name";

        var reply = await service.Client.DiagnoseAsync(
            new DiagnoseRequest { Document = Texts.WithText(text) }, cancellationToken: Cancelled);

        Assert.Empty(reply.Diagnostics);
    }

    [Fact]
    public async Task The_same_request_gives_the_same_bytes_on_another_replica()
    {
        await using var other = new RunningService();
        await other.InitializeAsync();
        var request = new CompleteRequest { Document = Texts.WithText("// @resource Patient\nname."), Offset = 26 };

        var one = await service.Client.CompleteAsync(request, cancellationToken: Cancelled);
        var two = await other.Client.CompleteAsync(request, cancellationToken: Cancelled);

        Assert.Equal(one.ToByteString(), two.ToByteString());
    }
}

using FhirPath.Language.Analysis;
using FhirPath.Language.Features;
using FhirPath.Language.Text;

namespace FhirPath.Language.Tests.Features;

/// <summary>What holds at every place of every text, however broken.</summary>
public sealed class FeatureLawTests
{
    private static readonly AnalysisOptions Options = new("R4", "Patient", []);

    public static TheoryData<string> Texts =>
    [
        "Patient.name.where(use = 'official' and given.exists()).given.first()",
        "contact.where(relationship.coding.exists(code = 'N')).name | name",
        "Observation.value.ofType(FHIR.Quantity).value > 5.4 'mg'",
        "iif(deceased is boolean, $this, %resource.`name`[0]) // the end",
        "name.aggregate($total + $this.given.count(), 0) + @2020-01-01T10:00 + 3 days",
        "defineVariable('v', name.sort(family desc)).where(%v.exists() implies {} = Quantity { value: 5 })",
        "// @resource Observation\n// @context Patient.contact\n/* x */ name.\n\n  where(\n%`us-zip`",
        "%terminologies.expand('x').expansion.contains.code in 'a'|'b'",
        "a.b.c(((", ")))", "...", "$", "%", "@", "'", "`", "// @", "// @context Patient..", "\r\n;\r\n;", "name\ud800.x",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_place_of_every_prefix_has_an_answer_that_lies_within_the_text(string text)
    {
        for (var length = 0; length <= text.Length; length++)
        {
            var prefix = Snapshot.Create(text[..length], Options);
            AnswersAt(prefix, length);
            AnswersAt(prefix, length / 2);
        }

        var whole = Snapshot.Create(text, Options);
        for (var offset = 0; offset <= text.Length; offset++)
        {
            AnswersAt(whole, offset);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_same_question_has_the_same_answer_on_every_thread(string text)
    {
        var snapshot = Snapshot.Create(text, Options);
        var labels = new string[8];
        Parallel.For(0, labels.Length, thread => labels[thread] = string.Join(
            ' ', Completion.At(thread % 2 == 0 ? snapshot : Snapshot.Create(text, Options), text.Length)
                .Items.Select(item => item.Label)));

        Assert.Single(labels.Distinct());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Colours_of_every_prefix_lie_in_the_text_one_behind_the_other(string text)
    {
        for (var length = 0; length <= text.Length; length++)
        {
            var end = 0;
            foreach (var token in SemanticTokens.Of(Snapshot.Create(text[..length], Options)))
            {
                Assert.InRange(token.Span.Start, end, length);
                Assert.False(token.Span.IsEmpty);
                end = token.Span.End;
            }

            Assert.InRange(end, 0, length);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Hints_of_every_prefix_lie_in_the_part_that_is_asked_about(string text)
    {
        for (var length = 0; length <= text.Length; length++)
        {
            var snapshot = Snapshot.Create(text[..length], Options);
            var part = new TextSpan(length / 3, length / 2);
            foreach (var hint in InlayHints.In(snapshot, new InlayHintRequest(part, true, true, true)))
            {
                Assert.True(part.Touches(hint.Offset));
                Assert.NotEmpty(InlayHints.Describe(snapshot, hint.Offset, hint.Kind));
            }
        }
    }

    private static void AnswersAt(Snapshot snapshot, int offset)
    {
        var list = Completion.At(snapshot, offset);
        Assert.InRange(offset, list.Replace.Start, list.Replace.End);
        Assert.True(list.Replace.Start >= 0 && list.Replace.End <= snapshot.Text.Length);
        Assert.All(list.Items, item => Assert.NotEmpty(item.InsertText));

        if (SignatureHelp.At(snapshot, offset) is { } signature)
        {
            Assert.All(signature.Parameters, part => Assert.NotEmpty(signature.Label.Substring(part.Label.Start, part.Label.Length)));
            Assert.InRange(signature.ActiveParameter ?? 0, 0, signature.Parameters.Length);
        }

        if (Hover.At(snapshot, offset) is { } hover)
        {
            Assert.True(hover.Span.Start >= 0 && hover.Span.End <= snapshot.Text.Length);
            Assert.InRange(offset, hover.Span.Start, hover.Span.End);
            Assert.NotEmpty(hover.Markdown);
        }
    }
}

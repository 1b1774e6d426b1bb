using FhirPath.Language.Analysis;
using FhirPath.Language.Features.Layout;

namespace FhirPath.Language.Tests.Features.Layout;

public sealed class SelectionRangesTests
{
    [Theory]
    [InlineData(
        "name.where(use = 'off$0icial').given.first();",
        "official", "'official'", "use = 'official'", "(use = 'official')", "where(use = 'official')",
        "name.where(use = 'official')", "name.where(use = 'official').given", "name.where(use = 'official').given.first()",
        "name.where(use = 'official').given.first();")]
    [InlineData("a + b$0 * c", "b", "b * c", "a + b * c")]
    [InlineData("iif(a, b$0, c)", "b", "a, b, c", "(a, b, c)", "iif(a, b, c)")]
    [InlineData("(a$0)[0]", "a", "(a)", "(a)[0]")]
    [InlineData("%`x$0y`.z", "xy", "%`xy`", "%`xy`.z")]
    [InlineData("a\n\nb$0\nc // d\n\ne", "b", "b\nc // d", "a\n\nb\nc // d\n\ne")]
    [InlineData("// one tw$0o three\na", "two", "// one two three", "// one two three\na")]
    [InlineData(
        "x\n// @resource Patient\na$0\n\nb\n// @fhir R5\nc",
        "a", "// @resource Patient\na", "// @resource Patient\na\n\nb", "x\n// @resource Patient\na\n\nb\n// @fhir R5\nc")]
    [InlineData("// @context Patient.con$0tact\na", "contact", "Patient.contact", "@context Patient.contact", "// @context Patient.contact", "// @context Patient.contact\na")]
    [InlineData("a\r\n\r\nb$0\r\nc", "b", "b\r\nc", "a\r\n\r\nb\r\nc")]
    [InlineData("$0", "")]
    [InlineData("a  $0  b", "a    b")]
    public void A_selection_widens_step_by_step(string fixture, params string[] steps)
    {
        var offset = fixture.IndexOf("$0", StringComparison.Ordinal);
        var text = fixture.Remove(offset, 2);
        var spans = SelectionRanges.Of(Snapshot.Create(text, AnalysisOptions.Default), [offset])[0];

        Assert.Equal(steps, spans.Select(span => text.Substring(span.Start, span.Length)));
    }

    [Fact]
    public void Each_place_gets_its_own_answer_however_many_there_are()
    {
        var text = string.Join('\n', Enumerable.Repeat("name.given", 300));
        var offsets = Enumerable.Range(0, 300).Select(line => line * 11).ToList();
        var found = SelectionRanges.Of(Snapshot.Create(text, AnalysisOptions.Default), offsets);

        Assert.Equal(300, found.Length);
        Assert.All(found, spans => Assert.Equal(new(0, text.Length), spans[^1]));
        Assert.Equal("name", text.Substring(found[1][0].Start, found[1][0].Length));
    }

    [Theory]
    [InlineData("a", ".a")]
    [InlineData("a", " | a")]
    [InlineData("", "(")]
    public void A_deep_tree_gives_a_chain_that_every_client_can_read(string first, string next)
    {
        var text = first + string.Concat(Enumerable.Repeat(next, 50_000));
        var spans = SelectionRanges.Of(Snapshot.Create(text, AnalysisOptions.Default), [0])[0];

        Assert.InRange(spans.Length, 1, 55);
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.Second.Contains(pair.First)));
        Assert.Equal(new(0, text.Length), spans[^1]);
    }
}

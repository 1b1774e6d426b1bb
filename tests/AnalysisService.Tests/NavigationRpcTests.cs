using FhirPath.Analysis.V1;
using Google.Protobuf;

namespace FhirPathAspire.AnalysisService.Tests;

/// <summary>Names, places and the layout of documents, through the contract.</summary>
public sealed class NavigationRpcTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Text = "// @resource Patient\ndefineVariable('x', name).select(%x.given)";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_variable_leads_to_its_definition_and_its_uses()
    {
        var at = Text.IndexOf("%x", StringComparison.Ordinal) + 1;
        var navigated = await service.Client.NavigateAsync(
            new NavigateRequest { Document = Texts.WithText(Text), Offset = at }, cancellationToken: Cancelled);
        var found = await service.Client.FindOccurrencesAsync(
            new FindOccurrencesRequest { Document = Texts.WithText(Text), Offset = at }, cancellationToken: Cancelled);

        Assert.Equal("x", Cut(Assert.Single(navigated.Targets).Selection));
        Assert.Equal("%x", Cut(navigated.Origin));
        Assert.Equal(
            [("x", OccurrenceKind.Declaration), ("%x", OccurrenceKind.Read)],
            found.Occurrences.Select(static occurrence => (Cut(occurrence.Span), occurrence.Kind)));
    }

    [Fact]
    public async Task An_element_leads_to_its_line_in_the_text_of_its_type()
    {
        var navigated = await service.Client.NavigateAsync(
            new NavigateRequest { Document = Texts.WithText(Text), Offset = Text.Length - 2 }, cancellationToken: Cancelled);
        var place = Assert.Single(navigated.Targets).ModelPlace;
        var read = await service.Client.ReadTypeAsync(
            new ReadTypeRequest { Release = place.Release, Type = place.Type }, cancellationToken: Cancelled);

        Assert.Equal(("R4", "HumanName"), (place.Release, place.Type));
        Assert.Equal("given", read.Text.Split('\n')[place.Line].Substring(place.Column, place.Length));
    }

    [Fact]
    public async Task What_there_is_not_is_an_answer_too()
    {
        var read = await service.Client.ReadTypeAsync(
            new ReadTypeRequest { Release = "R4", Type = "Nobody" }, cancellationToken: Cancelled);
        var related = await service.Client.FindRelatedTypesAsync(
            new FindRelatedTypesRequest { Release = "R9", Type = "Patient" }, cancellationToken: Cancelled);
        var renamed = await service.Client.RenameAsync(
            new RenameRequest { Document = Texts.WithText("   "), Offset = 1, NewName = "x" }, cancellationToken: Cancelled);

        Assert.False(read.HasText);
        Assert.Empty(related.Nodes);
        Assert.True(renamed.IsNothing);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(1_000)]
    [InlineData(int.MaxValue)]
    public async Task An_offset_outside_the_text_is_no_reason_to_fail(int offset)
    {
        var document = Texts.WithText(Text);
        foreach (var goal in Enum.GetValues<NavigationGoal>())
        {
            await service.Client.NavigateAsync(
                new NavigateRequest { Document = document, Offset = offset, Goal = goal }, cancellationToken: Cancelled);
        }

        await service.Client.FindOccurrencesAsync(
            new FindOccurrencesRequest { Document = document, Offset = offset }, cancellationToken: Cancelled);
        await service.Client.FindTypesAtAsync(
            new FindTypesAtRequest { Document = document, Offset = offset }, cancellationToken: Cancelled);
        await service.Client.FindLinkedNamesAsync(
            new FindLinkedNamesRequest { Document = document, Offset = offset }, cancellationToken: Cancelled);
        await service.Client.PrepareRenameAsync(
            new PrepareRenameRequest { Document = document, Offset = offset }, cancellationToken: Cancelled);
        await service.Client.RenameAsync(
            new RenameRequest { Document = document, Offset = offset, NewName = "y" }, cancellationToken: Cancelled);
        var widened = await service.Client.WidenSelectionsAsync(
            new WidenSelectionsRequest { Document = document, Offsets = { offset } }, cancellationToken: Cancelled);
        Assert.NotEmpty(Assert.Single(widened.Selections).Spans);
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(int.MaxValue)]
    public async Task However_many_symbols_are_wanted_there_are_as_many_as_there_are(int most)
    {
        var symbols = await service.Client.FindSymbolsAsync(
            new FindSymbolsRequest { Document = Texts.WithText(Text), Most = most }, cancellationToken: Cancelled);
        var types = await service.Client.FindTypesAsync(
            new FindTypesRequest { Query = "humanname", Most = most }, cancellationToken: Cancelled);

        Assert.Equal(most > 0 ? 2 : 0, symbols.Items.Count);
        Assert.Equal(["R4"], symbols.Releases);
        Assert.Equal(most > 0, types.Nodes.Any(static node => node.Name == "HumanName"));
    }

    [Fact]
    public async Task The_same_question_gives_the_same_bytes_on_another_replica()
    {
        await using var other = new RunningService();
        await other.InitializeAsync();
        var request = new ReadTypeRequest { Release = "R5", Type = "Observation" };

        var one = await service.Client.ReadTypeAsync(request, cancellationToken: Cancelled);
        var two = await other.Client.ReadTypeAsync(request, cancellationToken: Cancelled);

        Assert.Equal(one.ToByteString(), two.ToByteString());
    }

    private static string Cut(Span span) => Text.Substring(span.Start, span.Length);
}

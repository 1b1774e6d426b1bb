namespace FhirPathAspire.LspGateway.Tests.Suites;

/// <summary>An editor's session from hello to goodbye.</summary>
public abstract class SessionSuite : TransportTests
{
    [Fact]
    public Task An_editor_sees_problems_hovers_completes_and_changes() => InSessionAsync(async client =>
    {
        await client.OpenAsync("Patient.nam", 1);
        var problem = Assert.Single(await client.PublishedAsync(1))!;
        Assert.Equal(8, (int)problem["range"]!["start"]!["character"]!);
        Assert.Equal("fhirpath", (string?)problem["source"]);

        await client.ChangeAsync((0, 11), (0, 11), "e", 2);
        Assert.Empty(await client.PublishedAsync(2));

        var hover = await client.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 9));
        Assert.Contains("HumanName", (string?)hover!["contents"]!["value"], StringComparison.Ordinal);

        await client.ChangeAsync((0, 12), (0, 12), ".fam", 3);
        var completion = await client.ResultAsync("textDocument/completion", LspClientDocuments.At(0, 16));
        Assert.Contains(completion!["items"]!.AsArray(), static item => (string?)item!["label"] == "family");

        await client.CloseAsync();
        Assert.Empty(await client.PublishedAsync(null));
    });

    [Fact]
    public Task Text_beyond_ASCII_keeps_its_columns() => InSessionAsync(async client =>
    {
        await client.OpenAsync("'😀é漢' = Patient.nam", 1);
        var problem = Assert.Single(await client.PublishedAsync(1))!;
        Assert.Equal(17, (int)problem["range"]!["start"]!["character"]!);
        Assert.Equal(20, (int)problem["range"]!["end"]!["character"]!);
    });

    [Fact]
    public Task A_large_document_passes_whole() => InSessionAsync(async client =>
    {
        var line = "Patient.name.given.where($this.length() > 3) // " + new string('x', 50) + "\n";
        await client.OpenAsync(string.Concat(Enumerable.Repeat(line, 2_000)) + "Patient.nam", 1);
        var problem = Assert.Single(await client.PublishedAsync(1))!;
        Assert.Equal(2_000, (int)problem["range"]!["start"]!["line"]!);
    });

    [Fact]
    public Task After_shutdown_and_exit_the_connection_is_closed() => InSessionAsync(async client =>
    {
        Assert.Null(await client.ResultAsync("shutdown"));
        await client.NotifyAsync("exit");
        await client.ClosedAsync();
    });

    [Fact]
    public Task Many_requests_at_once_are_all_answered() => InSessionAsync(async client =>
    {
        await client.OpenAsync("Patient.name.given", 1);
        var answers = await Task.WhenAll(Enumerable.Range(0, 300).Select(
            i => client.RequestAsync("textDocument/hover", LspClientDocuments.At(0, i % 18))));
        Assert.All(answers, static answer => Assert.True(answer.ContainsKey("result"), answer.ToJsonString()));
    });
}

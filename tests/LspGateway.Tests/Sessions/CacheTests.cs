namespace FhirPathAspire.LspGateway.Tests.Sessions;

/// <summary>What is kept of texts is told honestly, and forgotten on request.</summary>
public sealed class CacheTests
{
    private const string Stats = "fhirpath/cacheStats";
    private const string Clear = "fhirpath/clearCache";

    [Fact]
    public async Task What_is_kept_is_counted_here_and_where_texts_are_analysed()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.name");
        await client.PublishedAsync(1);
        await client.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 9));

        var stats = await client.ResultAsync(Stats);

        Assert.Equal(1, (int?)stats!["documents"]);
        Assert.Equal(12, (int?)stats["characters"]);
        var replica = Assert.Single(stats["replicas"]!.AsArray())!;
        Assert.True((bool?)replica["answered"]);
        Assert.InRange((long)replica["entries"]!, 1, 10);
        Assert.InRange((long)replica["characters"]!, 12, 100);
        Assert.InRange((double)stats["hitRate"]!, 0.01, 1);
    }

    [Fact]
    public async Task A_local_editor_clears_everything_and_is_answered_as_before()
    {
        await using var gateway = TestGateway.Create();
        var client = gateway.ConnectLocally().Client;
        await client.InitializeAsync();
        await client.OpenAsync("Patient.name");
        await client.PublishedAsync(1);

        var cleared = await client.ResultAsync(Clear);

        Assert.Equal("""{"replicas":1,"cleared":1}""", cleared!.ToJsonString());
        var replica = (await client.ResultAsync(Stats))!["replicas"]![0]!;
        Assert.Equal(0, (int?)replica["entries"]);
        Assert.NotNull(await client.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 9)));
    }

    [Fact]
    public async Task One_client_of_many_clears_its_own_and_nobody_else_s()
    {
        await using var gateway = TestGateway.Create();
        var other = (await gateway.StartAsync()).Client;
        await other.OpenAsync("Patient.birthDate");
        await other.PublishedAsync(1);
        var client = (await gateway.StartAsync()).Client;
        var before = await EntriesAsync(client);
        await client.ResultAsync(Clear);
        Assert.Equal(before, await EntriesAsync(client));
        await client.OpenAsync("Patient.name");
        await client.PublishedAsync(1);
        Assert.True(await EntriesAsync(client) > before);

        await client.ResultAsync(Clear);

        Assert.Equal(before, await EntriesAsync(client));
    }

    private static async Task<long> EntriesAsync(LspClient client) =>
        (long)(await client.ResultAsync(Stats))!["replicas"]![0]!["entries"]!;
}

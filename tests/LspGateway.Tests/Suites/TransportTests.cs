namespace FhirPathAspire.LspGateway.Tests.Suites;

/// <summary>What must hold over every transport; a new one is another small class below.</summary>
public abstract class TransportTests
{
    protected abstract Task<IServerUnderTest> StartAsync();

    /// <summary>Runs a test with one connected client.</summary>
    protected async Task WithClientAsync(Func<LspClient, Task> test)
    {
        await using var server = await StartAsync();
        await using var client = await server.ConnectAsync();
        await test(client);
    }

    /// <summary>Runs a test with one client that has been initialized.</summary>
    protected Task InSessionAsync(Func<LspClient, Task> test) => WithClientAsync(async client =>
    {
        await client.InitializeAsync();
        await test(client);
    });

    /// <summary>The session goes on as if nothing had been.</summary>
    protected static async Task AssertServesAsync(LspClient client)
    {
        await client.OpenAsync("Patient.name", 1, "file:///still-here");
        await client.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 9, "file:///still-here"));
    }
}

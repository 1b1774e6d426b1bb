namespace FhirPathAspire.LspGateway.Tests.Sessions;

/// <summary>Settings of the client change how every text is read.</summary>
public sealed class ConfigurationTests
{
    [Fact]
    public async Task Settings_come_with_a_notification()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("nam", 1);
        await client.PublishedAsync(1);
        await client.NotifyAsync(
            "workspace/didChangeConfiguration", new { settings = new { fhirpath = new { context = "Patient" } } });
        Assert.Single(await client.PublishedAsync(1));
    }

    [Fact]
    public async Task Settings_come_with_initialize()
    {
        await using var gateway = TestGateway.Create();
        var client = gateway.Connect().Client;
        var initializationOptions = new { fhirpath = new { context = "Patient" } };
        await client.ResultAsync("initialize", new { capabilities = new { }, initializationOptions });
        await client.OpenAsync("nam", 1);
        Assert.Single(await client.PublishedAsync(1));
    }

    [Fact]
    public async Task Settings_are_asked_for_where_the_client_keeps_them()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(new { workspace = new { configuration = true } })).Client;
        var request = await client.ServerRequestAsync("workspace/configuration");
        Assert.Equal("fhirpath", (string?)request["params"]!["items"]![0]!["section"]);
        await client.OpenAsync("nam", 1);
        await client.PublishedAsync(1);
        await client.SendAsync(new { jsonrpc = "2.0", id = (int)request["id"]!, result = new[] { new { context = "Patient" } } });
        Assert.Single(await client.PublishedAsync(1));
    }

    [Fact]
    public async Task Settings_that_make_no_sense_are_passed_over()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        foreach (object? settings in new object?[] { null, 5, "x", new[] { 1 }, new { fhirpath = 7 }, new { fhirpath = new { context = 9 } } })
        {
            await client.NotifyAsync("workspace/didChangeConfiguration", new { settings });
        }

        await client.OpenAsync("Patient.nam", 1);
        Assert.Single(await client.PublishedAsync(1));
    }
}

using System.Net;

namespace FhirPathAspire.LspGateway.Tests.Monitoring;

/// <summary>A gateway that may open few files and sockets.</summary>
public sealed class FileHandleTests
{
    private const string Resources = "/fhirpath/resources";

    [Fact]
    public async Task Before_the_last_file_handle_is_used_new_sessions_are_refused_until_there_are_some_again()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Limits of file handles are set with prlimit.");
        var launcher = FhirPathAspire.TestKit.Programs.InstalledProgram.FindOrSkip("prlimit");
        await using var gateway = await LimitedGateway.StartAsync(
            [launcher, "--nofile=400:400"],
            ("Monitoring__SampleSeconds", "1"),
            ("Monitoring__FileHandlesWarningPercent", "75"),
            ("Monitoring__FileHandlesCriticalPercent", "80"));
        var before = await gateway.UntilAsync(Resources, static now => (int?)now["fileHandleLimit"] == 400);
        var clients = new List<LspClient> { await gateway.ConnectAsync() };
        await clients[0].InitializeAsync();
        while (await gateway.WebSocketRefusalAsync() is null)
        {
            Assert.InRange(clients.Count, 0, 390);
            clients.Add(await gateway.ConnectAsync());
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await gateway.WebSocketRefusalAsync());
        var full = await gateway.UntilAsync(
            Resources, static now => (string?)now["levels"]!["fileHandles"] == "critical");
        Assert.InRange((int)full["fileHandles"]!, 320, 400);
        Assert.InRange((int)full["connections"]!, clients.Count - 10, clients.Count + 10);
        await clients[0].OpenAsync("Patient.name");
        await clients[0].PublishedAsync(1);
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }

        var after = await gateway.UntilAsync(Resources, static now => (bool?)now["acceptsSessions"] == true);
        Assert.Null(await gateway.WebSocketRefusalAsync());
        Assert.InRange((int)after["fileHandles"]!, 0, (int)before["fileHandles"]! * 1.1 + 10);
    }
}

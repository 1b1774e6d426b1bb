using System.Diagnostics;

namespace FhirPathAspire.LspGateway.Tests.StandardIo;

/// <summary>How the process of one editor ends (LSP 3.17, exit notification; parent process of initialize).</summary>
public sealed class StandardIoEndTests
{
    [Fact]
    public async Task Exit_after_shutdown_ends_the_process_with_0()
    {
        await using var server = StdioServerCommand.Start();
        await server.Client.InitializeAsync();
        await server.Client.ResultAsync("shutdown");
        await server.Client.NotifyAsync("exit");

        Assert.Equal(0, await server.ExitCodeAsync());
    }

    [Fact]
    public async Task Exit_without_shutdown_ends_the_process_with_1()
    {
        await using var server = StdioServerCommand.Start();
        await server.Client.InitializeAsync();
        await server.Client.NotifyAsync("exit");

        Assert.Equal(1, await server.ExitCodeAsync());
    }

    [Fact]
    public async Task Exit_before_initialize_ends_the_process_with_1()
    {
        await using var server = StdioServerCommand.Start();
        await server.Client.NotifyAsync("exit");

        Assert.Equal(1, await server.ExitCodeAsync());
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task The_end_of_input_ends_the_process(bool afterShutdown, int exitCode)
    {
        await using var server = StdioServerCommand.Start();
        await server.Client.InitializeAsync();
        if (afterShutdown)
        {
            await server.Client.ResultAsync("shutdown");
        }

        await server.Client.EndAsync();

        Assert.Equal(exitCode, await server.ExitCodeAsync());
    }

    [Fact]
    public async Task A_server_whose_editor_has_died_ends_by_itself()
    {
        using var editor = Process.Start(new ProcessStartInfo("sleep", ["300"]))
            ?? throw new InvalidOperationException("sleep did not start.");
        await using var server = StdioServerCommand.Start();
        await server.Client.InitializeAsync(processId: editor.Id);

        editor.Kill();

        Assert.Equal(1, await server.ExitCodeAsync());
    }

    [Fact]
    public async Task A_server_for_an_editor_that_is_already_gone_does_not_stay()
    {
        await using var server = StdioServerCommand.Start();
        await server.Client.SendRequestAsync(1, "initialize", new { processId = int.MaxValue, capabilities = new { } });

        Assert.Equal(1, await server.ExitCodeAsync());
    }

    [Fact]
    public async Task Standard_output_carries_the_protocol_and_nothing_else()
    {
        await using var server = StdioServerCommand.Start(("Logging__LogLevel__Default", "Trace"));
        await server.Client.InitializeAsync();
        await server.Client.OpenAsync("Patient.nam");
        await server.Client.PublishedAsync(1);
        await server.Client.ResultAsync("shutdown");
        await server.Client.NotifyAsync("exit");

        Assert.Equal(0, await server.ExitCodeAsync());
        await server.Client.ClosedAsync();
        Assert.All(server.Client.Inbox, static message => Assert.Equal("2.0", (string?)message["jsonrpc"]));
    }
}

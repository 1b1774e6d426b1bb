using System.Diagnostics;

namespace FhirPathAspire.LspGateway.Tests.Hosting;

/// <summary>The process that an editor starts: how it ends, and what it writes.</summary>
public sealed class StdioProcessTests
{
    [Fact]
    public async Task Exit_after_shutdown_is_success()
    {
        await using var server = StdioServerCommand.Start();
        await server.Client.InitializeAsync();
        await server.Client.ResultAsync("shutdown");
        await server.Client.NotifyAsync("exit");
        Assert.Equal(0, await server.ExitCodeAsync());
    }

    [Fact]
    public async Task Exit_without_shutdown_is_failure()
    {
        await using var server = StdioServerCommand.Start();
        await server.Client.InitializeAsync();
        await server.Client.NotifyAsync("exit");
        Assert.Equal(1, await server.ExitCodeAsync());
    }

    [Fact]
    public async Task Exit_before_initialize_is_failure()
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
    public async Task A_parent_that_is_gone_ends_the_process()
    {
        using var parent = Process.Start("sleep", "60");
        parent.Kill();
        await parent.WaitForExitAsync(TestContext.Current.CancellationToken);
        await using var server = StdioServerCommand.Start();
        await server.Client.SendRequestAsync(1, "initialize", new { processId = parent.Id, capabilities = new { } });
        Assert.Equal(1, await server.ExitCodeAsync());
    }

    [Fact]
    public async Task A_parent_that_dies_ends_the_process()
    {
        using var parent = Process.Start("sleep", "60");
        await using var server = StdioServerCommand.Start();
        await server.Client.InitializeAsync(processId: parent.Id);
        await server.Client.OpenAsync("Patient", 1);
        await server.Client.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 0));
        parent.Kill();
        await parent.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await server.ExitCodeAsync());
    }

    [Theory]
    [InlineData("-TERM")]
    [InlineData("-INT")]
    public async Task A_signal_ends_the_process_in_order(string signal)
    {
        await using var server = StdioServerCommand.Start();
        await server.Client.InitializeAsync(new { experimental = new { serverStatusNotification = true } });
        using var kill = Process.Start("kill", [signal, $"{server.Id}"]);
        Assert.Equal(0, await server.ExitCodeAsync());
        Assert.DoesNotContain("Unhandled", await server.ErrorsAsync(), StringComparison.Ordinal);
        await server.Client.NotificationAsync(
            "experimental/serverStatus", static status => (string?)status?["health"] == "warning");
    }

    [Fact]
    public async Task What_was_asked_before_the_end_of_input_is_answered()
    {
        await using var server = StdioServerCommand.Start();
        await server.Client.InitializeAsync();
        await server.Client.OpenAsync("Patient.name", 1);
        await server.Client.SendRequestAsync(100, "textDocument/hover", LspClientDocuments.At(0, 9));
        await server.Client.EndAsync();
        Assert.NotNull((await server.Client.AnswerAsync(100))["result"]);
        Assert.Equal(1, await server.ExitCodeAsync());
    }

    [Fact]
    public async Task Logs_go_to_standard_error_and_hold_no_document_text()
    {
        await using var server = StdioServerCommand.Start();
        await server.Client.InitializeAsync();
        await server.Client.OpenAsync("Patient.secretword", 1);
        await server.Client.PublishedAsync(1);
        await server.Client.SendTextAsync("{ no json");
        await server.Client.ErrorWithoutIdAsync();
        await server.Client.ChangeAsync((9, 9), (9, 9), "secretword", 2);
        await server.Client.NotificationAsync("window/showMessage");
        await server.Client.NotifyAsync("exit");
        await server.ExitCodeAsync();
        var log = await server.ErrorsAsync();
        Assert.Contains("a message was refused", log, StringComparison.Ordinal);
        Assert.DoesNotContain("secretword", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remote_client_can_not_end_the_server_with_a_process_id()
    {
        await using var gateway = await RunningGateway.StartAsync();
        await using var client = await gateway.ConnectTcpAsync();
        using var parent = Process.Start("sleep", "60");
        parent.Kill();
        await parent.WaitForExitAsync(TestContext.Current.CancellationToken);
        await client.InitializeAsync(processId: parent.Id);
        await client.OpenAsync("Patient", 1);
        await client.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 0));
    }
}

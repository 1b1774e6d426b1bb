using System.Diagnostics;
using System.Threading.Channels;
using FhirPathAspire.ServiceDefaults.Processes;
using FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

namespace FhirPathAspire.ServiceDefaults.Tests.Processes;

public sealed class ProcessHostTests(FaultHost host) : IClassFixture<FaultHost>
{
    [Fact]
    public async Task A_child_that_is_deaf_to_the_request_to_stop_is_killed_when_patience_ends()
    {
        FaultHost.SkipUnlessLinux();
        var lines = Channel.CreateUnbounded<string>();
        using var child = await host.StartAsync(FaultHost.Spec("deaf"), line => lines.Writer.TryWrite(line));
        await lines.Reader.ReadAsync(TestContext.Current.CancellationToken);

        var watch = Stopwatch.StartNew();
        await host.StopAsync(child, TimeSpan.FromMilliseconds(300));

        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(5));
        Assert.Equal(137, child.ExitCode);
        Assert.Equal(ProcessEnding.Stopped, child.Exit.Ending);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_child_that_listens_stops_by_itself(bool isLimited)
    {
        FaultHost.SkipUnlessLinux();
        var lines = Channel.CreateUnbounded<string>();
        var spec = FaultHost.Spec("wait") with
        {
            Limits = isLimited ? new ProcessLimits { OpenFiles = 200 } : ProcessLimits.None,
        };
        using var child = await host.StartAsync(spec, line => lines.Writer.TryWrite(line));
        Assert.Equal("waiting", await lines.Reader.ReadAsync(TestContext.Current.CancellationToken));

        await host.StopAsync(child, TimeSpan.FromSeconds(20));

        Assert.Equal(143, child.ExitCode);
    }

    [Fact]
    public async Task A_host_that_is_killed_leaves_neither_a_child_nor_its_temporary_folder_behind()
    {
        FaultHost.SkipUnlessLinux();
        var lines = Channel.CreateUnbounded<string>();
        using var parent = await host.StartAsync(FaultHost.Spec("host"), line => lines.Writer.TryWrite(line));
        var childId = int.Parse(await WaitForAsync(lines.Reader, "child "), null);
        var folder = await WaitForAsync(lines.Reader, "folder ");
        Assert.True(Directory.Exists(folder));
        using var child = Process.GetProcessById(childId);

        using (var killed = Process.GetProcessById(parent.Id))
        {
            killed.Kill(entireProcessTree: false);
        }

        await child.WaitForExitAsync(TestContext.Current.CancellationToken)
            .WaitAsync(TestTimeouts.Expected, TestContext.Current.CancellationToken);
        await WaitUntilGoneAsync(folder);
        await host.StopAsync(parent, TimeSpan.Zero);
    }

    private static async Task WaitUntilGoneAsync(string folder)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TestTimeouts.Expected);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (Directory.Exists(folder))
        {
            await timer.WaitForNextTickAsync(limit.Token);
        }
    }

    private static async Task<string> WaitForAsync(ChannelReader<string> lines, string start)
    {
        await foreach (var line in lines.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return line[start.Length..];
            }
        }

        throw new InvalidOperationException($"No line '{start}'.");
    }
}

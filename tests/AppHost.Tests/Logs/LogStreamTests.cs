using FhirPathAspire.AppHost.Embedded.Logs;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace FhirPathAspire.AppHost.Tests.Logs;

public sealed class LogStreamTests
{
    private readonly LogStream _logs = new(new FakeTimeProvider());

    [Fact]
    public async Task A_subscriber_sees_what_was_written_before_and_after_in_order()
    {
        _logs.Append("a", "one");
        await using var lines = _logs.WatchAsync(null, TestContext.Current.CancellationToken)
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await lines.MoveNextAsync());
        Assert.Equal("one", lines.Current.Text);

        _logs.Append("b", "two");

        Assert.True(await lines.MoveNextAsync());
        Assert.Equal(("b", "two", 2L), (lines.Current.Source, lines.Current.Text, lines.Current.Number));
    }

    [Fact]
    public void Memory_is_bounded_for_each_source_and_the_newest_lines_stay()
    {
        for (var number = 0; number < 5_000; number++)
        {
            _logs.Append("noisy", $"{number}");
        }

        _logs.Append("quiet", "still here");

        Assert.Equal(2_000, _logs.Snapshot("noisy").Count);
        Assert.Equal("4999", _logs.Snapshot("noisy")[^1].Text);
        Assert.Single(_logs.Snapshot("quiet"));
    }

    [Theory]
    [InlineData(false, "[analysis-a] red alert")]
    [InlineData(true, "\u001b[36m[analysis-a]\u001b[0m \u001b[31mred\u001b[0m alert\u001b[0m")]
    public void Each_line_on_the_console_names_its_source_and_colours_are_for_terminals(
        bool useColours, string expected)
    {
        using var output = new StringWriter { NewLine = "\n" };

        new ConsoleLog(output, useColours).Write(
            new LogLine(1, default, "analysis-a", "\u001b[31mred\u001b[0m\u001b[2J alert\u0007"));

        Assert.Equal(expected + "\n", output.ToString());
    }

    [Fact]
    public void The_AppHosts_own_messages_are_lines_of_the_stream()
    {
        using var provider = new LogStreamLoggerProvider(_logs);

        provider.CreateLogger("any").Log(LogLevel.Warning, default, "state", null, (_, _) => "two\nlines");

        Assert.Equal(["warning: two", "lines"], _logs.Snapshot("apphost").Select(line => line.Text));
    }
}

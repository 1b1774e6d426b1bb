using System.Collections.Concurrent;
using System.Diagnostics;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Tests.Sessions;

/// <summary>A request's span is the child of the one that the client names, and what analysis does is its child.</summary>
public sealed class TraceContextTests
{
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";

    [Fact]
    public async Task The_clients_trace_goes_on_in_the_server()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == GatewayTelemetry.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient", 1);
        await client.PublishedAsync(1);
        var inside = new ConcurrentQueue<ActivityTraceId?>();
        gateway.Router.Before = (_, _) =>
        {
            inside.Enqueue(Activity.Current?.TraceId);
            return Task.CompletedTask;
        };

        await client.SendAsync(new
        {
            jsonrpc = "2.0",
            id = 77,
            method = "textDocument/hover",
            @params = LspClientDocuments.At(0, 0),
            traceparent = $"00-{TraceId}-b7ad6b7169203331-01",
        });
        await client.AnswerAsync(77);

        var span = Assert.Single(spans, static span => span.TraceId.ToHexString() == TraceId);
        Assert.Equal("textDocument/hover", span.OperationName);
        Assert.Equal("b7ad6b7169203331", span.ParentSpanId.ToHexString());
        Assert.Equal(TraceId, Assert.Single(inside)?.ToHexString());
    }

    [Fact]
    public async Task A_trace_context_that_makes_no_sense_is_ignored()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.SendTextAsync("""{"jsonrpc":"2.0","id":5,"method":"shutdown","traceparent":{"a":[1]},"tracestate":7}""");
        Assert.True((await client.AnswerAsync(5)).ContainsKey("result"));
    }
}

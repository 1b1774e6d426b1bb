using System.Collections.Concurrent;
using System.Diagnostics;
using FhirPathAspire.TestKit.Lsp;

namespace FhirPathAspire.Containers.Tests;

/// <summary>Editors that type and ask without a pause, and compare every answer with the right one.</summary>
internal sealed class Typists : IAsyncDisposable
{
    private readonly CancellationTokenSource _enough = new();
    private readonly ConcurrentQueue<double> _times = new();
    private readonly ConcurrentQueue<string> _wrong = new();
    private readonly Task[] _all;

    private Typists(IEnumerable<LspClient> clients)
    {
        _all = [.. clients.Select((client, index) => TypeAsync(client, $"file:///test/{index}.fhirpath"))];
    }

    /// <summary>Each begins when it is connected and has had its first answer.</summary>
    public static async Task<Typists> StartAsync(ContainerFleet fleet, int count)
    {
        var clients = new List<LspClient>();
        for (var index = 0; index < count; index++)
        {
            var client = index % 2 == 0 ? await fleet.ConnectTcpAsync() : await fleet.ConnectWebSocketAsync();
            await client.InitializeAsync();
            clients.Add(client);
        }

        return new Typists(clients);
    }

    /// <summary>Waits until so many more answers have come.</summary>
    public async Task AnswersAsync(int count)
    {
        var goal = _times.Count + count;
        using var limit = new CancellationTokenSource(TestTimeouts.Expected);
        while (_times.Count < goal && _wrong.IsEmpty)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }
    }

    /// <summary>Stops typing; fails where an answer was an error or a wrong one.</summary>
    /// <returns>Milliseconds of each answer, the shortest first.</returns>
    public async Task<double[]> EndAsync()
    {
        await _enough.CancelAsync();
        await Task.WhenAll(_all);
        Assert.Empty(_wrong);
        return [.. _times.Order()];
    }

    public async ValueTask DisposeAsync()
    {
        await _enough.CancelAsync();
        await Task.WhenAll(_all);
        _enough.Dispose();
    }

    private async Task TypeAsync(LspClient client, string uri)
    {
        await using var closed = client;
        await client.OpenAsync("Patient.name.given", 1, uri);
        for (var version = 2; !_enough.IsCancellationRequested; version++)
        {
            // A space more in front each time: another text, and the same answer one column further.
            await client.ChangeAsync((0, 0), (0, 0), " ", version, uri);
            var asked = Stopwatch.GetTimestamp();
            var answer = await client.RequestAsync("textDocument/hover", LspClientDocuments.At(0, version + 8, uri));
            _times.Enqueue(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            var start = (int?)answer["result"]?["range"]?["start"]?["character"];
            var text = (string?)answer["result"]?["contents"]?["value"] ?? "";
            if (start != version + 7 || !text.Contains("HumanName", StringComparison.Ordinal))
            {
                _wrong.Enqueue(answer.ToJsonString());
                return;
            }
        }
    }
}

using System.Diagnostics;

namespace FhirPathAspire.LspGateway.Tests.Attacks;

/// <summary>Somebody who types and looks at what is typed while others are attacking, and sees no error.</summary>
internal sealed class Bystander : IAsyncDisposable
{
    // So many at least tell something.
    private const int FewestAnswers = 30;

    private readonly CancellationTokenSource _enough = new();
    private readonly LspClient _client;
    private readonly Task<List<double>> _typing;

    private Bystander(LspClient client)
    {
        _client = client;
        _typing = Task.Run(TypeAsync);
    }

    public static async Task<Bystander> StartAsync(LspClient client)
    {
        await client.InitializeAsync();
        await client.OpenAsync("Patient.name.given", 1);
        await client.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 1));
        return new Bystander(client);
    }

    /// <summary>Stops typing; fails where anything failed.</summary>
    /// <returns>Milliseconds of each answer, the shortest first.</returns>
    public async Task<IReadOnlyList<double>> EndAsync()
    {
        await _enough.CancelAsync();
        var times = await _typing;
        times.Sort();
        return times;
    }

    public async ValueTask DisposeAsync()
    {
        await _enough.CancelAsync();
        await ((Task)_typing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _client.DisposeAsync();
        _enough.Dispose();
    }

    private async Task<List<double>> TypeAsync()
    {
        var times = new List<double>();
        for (var version = 2; !_enough.IsCancellationRequested || times.Count < FewestAnswers; version++)
        {
            await _client.ChangeAsync((0, 0), (0, 0), " ", version);
            var asked = Stopwatch.GetTimestamp();
            await _client.ResultAsync("textDocument/hover", LspClientDocuments.At(0, version));
            times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            Assert.DoesNotContain(_client.Inbox, static message => message.ContainsKey("error"));
            await Task.Delay(TimeSpan.FromMilliseconds(5), CancellationToken.None);
        }

        return times;
    }
}

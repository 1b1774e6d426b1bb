using System.Diagnostics;
using System.Net;

namespace FhirPathAspire.Benchmarks.Startup;

/// <summary>Asks a starting program whether it is ready.</summary>
internal static class Health
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);
    private static readonly HttpClient Client = new();

    /// <summary>Asks every millisecond until the answer is 200.</summary>
    /// <exception cref="InvalidOperationException">The program ended.</exception>
    public static async Task WaitAsync(Uri address, Process process, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(Limit);
        while (!await IsReadyAsync(address, limited.Token))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"{process.StartInfo.FileName} ended with {process.ExitCode}.");
            }

            await Task.Delay(Pause, limited.Token);
        }
    }

    private static async Task<bool> IsReadyAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await Client.GetAsync(address, cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            // Nobody listens yet.
            return false;
        }
    }
}
